import type { Theme } from "../../model/theme.js";
import { cssFamilies, cssName } from "../css.js";
import { type PagePalette, pagePalettes } from "./colors.js";

const variables = (palette: PagePalette): string =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The look of the page: the brand's colours by day and by night, its fonts, and the show. */
export function pageStyle(theme: Theme): string {
  const { light, dark, band } = pagePalettes(theme);
  const others = theme.fonts.fallback === undefined ? [] : cssFamilies(theme.fonts.fallback);
  const family = (role: "heading" | "body", generic: string): string =>
    [...[...cssFamilies(theme.fonts[role]), ...others].map((name) => `"${cssName(name)}"`), generic].join(",");
  return `:root{color-scheme:light dark;${variables(light)};--band:${band.ground};--on-band:${band.ink};--heading:${family("heading", "Georgia,serif")};--body:${family("body", "system-ui,sans-serif")}}
@media screen and (prefers-color-scheme:dark){:root{${variables(dark)}}.chart svg{background:#${theme.colors.lt1};padding:.75rem}}
${rules}`;
}

const rules = `*{box-sizing:border-box}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.55 var(--body);overflow-wrap:break-word}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--link);outline-offset:3px}
h1,h2,h3,h4{font-family:var(--heading);font-weight:bold;line-height:1.15;text-wrap:balance;margin:0}
h2:focus,h3:focus{outline:none}
h2:focus-visible,h3:focus-visible{outline:3px solid var(--link)}
sup{font-size:.68em;line-height:0}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-6rem;z-index:2;padding:.6rem 1rem;background:var(--ground);color:var(--link)}
.skip:focus{top:1rem}
#symbols{position:absolute}
.band{background:var(--band);color:var(--on-band);padding:clamp(2rem,6vw,4.5rem) clamp(1.25rem,5vw,4rem) clamp(1.75rem,4vw,3rem)}
.band h1{font-size:clamp(1.9rem,1.2rem + 3vw,3.4rem);max-width:28ch}
.band p{margin:.9rem 0 0;font-size:1.15rem}
.band :focus-visible{outline-color:var(--on-band)}
#start{margin-top:1.75rem;display:flex;flex-wrap:wrap;align-items:center;gap:.75rem 1.5rem}
#start[hidden]{display:none}
@media (hover:none){#start label{display:none}}
#start button{font:bold 1.0625rem var(--body);padding:.7rem 1.5rem;border:0;border-radius:.3rem;background:var(--on-band);color:var(--band);cursor:pointer}
#start label{font-size:.95rem;display:flex;gap:.5rem;align-items:center;min-height:2.75rem}
.page{display:grid;gap:2rem clamp(2rem,5vw,5rem);padding:2rem clamp(1.25rem,5vw,4rem) 4rem;max-width:86rem;margin:0 auto}
nav{font-size:.95rem;line-height:1.4}
nav h2{font-size:1.05rem;margin-bottom:.6rem}
nav ol{list-style:none;margin:0;padding:0}
nav a{display:block;padding:.3rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav>ol>li>a{font-weight:bold;padding:.45rem 0}
nav ol ol{display:none}
main{min-width:0}
.part>h2{font-size:clamp(1.5rem,1.2rem + 1.4vw,2.1rem);padding:2.5rem 0 .7rem;border-bottom:3px solid var(--accent);color:var(--accent)}
.part:first-child>h2{padding-top:0}
.slide{padding:2.25rem 0 2rem;border-bottom:1px solid var(--rule);scroll-margin-top:1rem}
.slide:last-child{border-bottom:0}
.slide>h3,.part>.slide>h2{font-size:clamp(1.3rem,1.1rem + .9vw,1.7rem);max-width:34ch;margin-bottom:1rem}
.eyebrow{display:block;font:bold 1rem var(--body);color:var(--accent);margin-bottom:.2rem}
.slide>.number{margin:0 0 .25rem;color:var(--muted);font-size:.9rem;font-variant-numeric:tabular-nums}
p,ul,ol,table,figure,blockquote{margin:0 0 .9rem}
.slide>p,.slide>ul:not([class]),blockquote{max-width:40rem}
.slide ul:not([class]),.slide ul:not([class]) ul{padding-left:1.2rem}
.slide ul:not([class]) li{margin:.35rem 0}
.slide ul:not([class])>li::marker{color:var(--accent)}
.lead{font-size:1.2rem;line-height:1.45}
.small+.small{margin-top:-.6rem}
.small{color:var(--muted);font-size:.95rem}
.head{font-size:1.2rem;margin-bottom:.4rem}
.label{font-weight:bold}
.tree,.tree ul{list-style:none;margin:0;padding:0}
.tree ul{margin-left:.4rem;padding-left:1.1rem;border-left:1px solid var(--rule)}
.tree li{padding-top:.5rem}
.tree p{margin:0}
.figure+.label{font-weight:normal;font-size:1.2rem;line-height:1.45}
.place{font:bold 1.4rem/1.2 var(--heading);color:var(--accent);margin-bottom:.2rem}
.numbers{border-collapse:collapse}
.numbers th{font-weight:400;text-align:start;padding:.2rem 1.5rem .2rem 0}
.numbers td{font-weight:700;text-align:end}
.table{overflow-x:auto}
.rows{border-collapse:collapse;font-variant-numeric:lining-nums tabular-nums}
.rows th,.rows td{padding:.35rem 1.1rem .35rem 0;text-align:start;vertical-align:top;font-weight:400}
.rows tr>:last-child{padding-right:0}
.rows thead th{font-weight:700;vertical-align:bottom;border-bottom:1px solid var(--muted)}
.rows .figures{text-align:end;white-space:nowrap}
.rows thead .figures{white-space:normal}
.rows .group th,.rows .subtotal>*,.rows .total>*,.rows .result>*{font-weight:700}
.rows tbody+tbody .group th{padding-top:1.1rem}
.rows .subtotal>*,.rows .total>*,.rows .result>*,.rows .carried>*{border-top:1px solid var(--muted)}
.figure{font:bold clamp(2rem,1.6rem + 1.6vw,3rem)/1.05 var(--heading);color:var(--accent);margin-bottom:.35rem}
.ornament{font:bold 2rem/1 var(--heading);color:var(--accent);margin-bottom:.35rem}
blockquote{padding-left:1.25rem;border-left:4px solid var(--accent);font:italic 1.4rem/1.4 var(--heading)}
figure svg{display:block;width:auto;height:auto;max-width:100%;max-height:26rem}
figcaption,figcaption p{margin:.5rem 0 0;color:var(--muted);font-size:.95rem}
.cards,.gallery{list-style:none;padding:0;display:grid;gap:1rem;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr))}
.cards>li,.card{background:var(--surface);padding:1.1rem 1.25rem;border-radius:.3rem;break-inside:avoid}
.cards>li>:last-child,.card>:last-child,.steps>li>:last-child{margin-bottom:0}
.cards p,.steps p,.card p{margin-bottom:.35rem}
.cards figure svg{max-height:14rem}
.gallery figure{margin:0}
.gallery figure svg{max-height:16rem}
.steps{padding-left:2.4rem;max-width:44rem}
.steps>li{margin:.8rem 0;padding-left:.4rem}
.steps>li::marker{font:bold 1.4rem var(--heading);color:var(--accent)}
details{margin-top:1.25rem;max-width:40rem}
summary{cursor:pointer;color:var(--link);padding:.35rem 0;width:max-content;max-width:100%}
details p{margin:.4rem 0;padding-left:1rem;border-left:2px solid var(--rule)}
footer{padding:1.5rem clamp(1.25rem,5vw,4rem) 3rem;color:var(--muted);font-size:.95rem;max-width:86rem;margin:0 auto}
@media (min-width:62rem){
.page{grid-template-columns:minmax(13rem,17rem) minmax(0,1fr)}
nav ol ol{display:block;padding:0 0 .5rem .9rem;border-left:1px solid var(--rule)}
nav{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding:1rem .5rem 1rem .25rem;align-self:start}
.page{padding-top:1.5rem}
main{padding-top:1rem}
}
dialog{border:0;padding:0;margin:0;width:100vw;height:100vh;height:100dvh;max-width:none;max-height:none;background:#000;color:#fff;overflow:hidden}
#stage{width:100%;height:100%;display:grid;place-items:center;outline:none;touch-action:pan-y pinch-zoom;cursor:default}
#stage>svg{display:block;width:100%;height:100%}
#stage svg a:focus-visible{outline:auto;outline-offset:3px}
dialog.black #stage>svg{visibility:hidden}
.controls{position:absolute;right:1rem;bottom:1rem;display:flex;align-items:center;gap:.25rem;padding:.25rem;border-radius:.4rem;background:#111;color:#fff;opacity:.25;transition:opacity .15s}
.controls:hover,.controls:focus-within,#show:has(#list:not([hidden])) .controls{opacity:1}
@media (hover:none){.controls{opacity:.75}}
.controls button{min-width:2.75rem;min-height:2.75rem;border:0;border-radius:.3rem;background:none;color:inherit;padding:0;cursor:pointer}
.controls svg{display:block;width:1.35rem;height:1.35rem;margin:auto;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.controls button:hover{background:#444}
.controls :focus-visible,#list :focus-visible{outline-color:#fff;outline-offset:-3px}
.controls [aria-pressed=true],.controls [aria-expanded=true]{background:#555}
#count{min-width:3.8rem;text-align:center;font-variant-numeric:tabular-nums}
#typed{position:absolute;left:50%;top:1.5rem;transform:translateX(-50%);margin:0;padding:.5rem 1rem;border-radius:.4rem;background:#111;color:#fff;font-size:1.3rem}
#typed:empty{display:none}
#list{position:absolute;right:1rem;bottom:4.75rem;width:min(30rem,calc(100vw - 2rem));max-height:calc(100% - 6rem);overflow-y:auto;margin:0;padding:.5rem;list-style:none;border-radius:.4rem;background:#111;color:#fff}
#list[hidden]{display:none}
#list button{display:flex;gap:.9rem;width:100%;min-height:2.75rem;align-items:baseline;text-align:left;padding:.65rem .75rem;border:0;border-radius:.3rem;background:none;color:inherit;font:1rem/1.35 var(--body);cursor:pointer}
#list button:hover,#list [aria-current]{background:#3a3a3a}
#list .at{flex:none;min-width:1.6rem;text-align:right;font-variant-numeric:tabular-nums}
@media print{
@page{margin:18mm 16mm}
body{font-size:10.5pt}
.skip,nav,#start{display:none}
.page{display:block;padding:0}
.band{background:none;color:var(--ink);padding:0 0 8mm;border-bottom:2pt solid var(--accent);margin-bottom:8mm}
.part>h2,h3,.number{break-after:avoid}
.slide{padding:5mm 0}
figure,blockquote,.steps>li,tr{break-inside:avoid}
figure svg{max-height:80mm}
.cards,.gallery{grid-template-columns:repeat(auto-fill,minmax(48mm,1fr))}
.cards>li,.card{border:.5pt solid var(--rule);padding:3mm}
.slide a[href^=http]::after{content:" (" attr(href) ")"}
}
@media (forced-colors:active){.cards>li,.card,.controls button{border:1px solid}}
`;
