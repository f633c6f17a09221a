import { drawnFamily, type Theme } from "../../model/theme.js";

/** The page in the brand's own faces and colours, for the screen and for paper. */
export const style = ({ colors, fonts }: Theme): string => `
:root{--ink:#${colors.dk1};--ground:#${colors.lt1};--quiet:#${colors.lt2};--link:#${colors.hlink};--muted:color-mix(in srgb,var(--ink) 72%,var(--ground));--rule:color-mix(in srgb,var(--ink) 18%,var(--ground))}
*{box-sizing:border-box}.store{position:absolute}
body{margin:0;color:var(--ink);background:var(--ground);font:17px/1.5 "${drawnFamily(fonts.body)}",sans-serif;display:grid;grid-template:"head head" auto "nav main" 1fr / 15rem minmax(0,1fr)}
h1,h2,h3{font-family:"${drawnFamily(fonts.heading)}",serif;line-height:1.15;margin:0}
h1{font-size:1.6rem}h2{font-size:1.7rem}h3{font-size:1.05rem;margin:2rem 0 .6rem}
h2 code{font-size:.9rem;font-weight:normal;color:var(--muted);margin-left:.5rem}
code,pre{font-family:ui-monospace,"Cascadia Code",Menlo,Consolas,monospace;font-size:.85rem}
a{color:var(--link)}small{color:var(--muted)}
header{grid-area:head;position:sticky;top:0;z-index:1;display:flex;gap:2rem;align-items:center;justify-content:space-between;padding:1rem 2rem;background:var(--ground);border-bottom:1px solid var(--rule)}
header label{display:flex;gap:.6rem;align-items:center;font-size:.9rem}
input{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--muted);border-radius:3px;padding:.35rem .6rem;width:16rem;max-width:100%}
nav{grid-area:nav;padding:2rem 1rem 2rem 2rem}nav ul{position:sticky;top:6rem;list-style:none;margin:0;padding:0}nav a{display:block;padding:.2rem 0;text-decoration:none}
main{grid-area:main;padding:2rem;max-width:76rem}
article,.theme{margin-bottom:5rem;scroll-margin-top:6rem}article>p{max-width:42rem;margin:.5rem 0}
.avoid{color:var(--muted)}.avoid strong{font-weight:bold;margin-right:.3rem}
.samples{display:grid;grid-template-columns:2fr 1fr;gap:1rem;margin-top:1.2rem}
figure{margin:0}.typical{grid-row:span 2}.slide{border:1px solid var(--rule)}.slide+.slide{margin-top:.5rem}.slide svg{display:block;width:100%;height:auto}
figcaption{font-size:.85rem;color:var(--muted);margin-top:.3rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}caption{text-align:left;color:var(--muted);font-size:.85rem;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--rule);font-weight:normal}thead th{color:var(--muted);font-size:.85rem}
.example{position:relative}pre{margin:0;padding:1rem;background:var(--quiet);overflow-x:auto}
button{font:inherit;font-size:.85rem;position:absolute;top:.6rem;right:.6rem;padding:.2rem .7rem;color:var(--ground);background:var(--ink);border:0;border-radius:3px;cursor:pointer}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.swatch{width:1.6rem;height:1.6rem;vertical-align:middle;margin-right:.6rem;border:1px solid var(--rule)}
td.none,td.none small{color:var(--muted)}td.body{font-weight:bold}td small{font-weight:normal}
.scale,.spacing{list-style:none;margin:0;padding:0}.scale li{display:grid;grid-template-columns:minmax(0,30rem) auto;gap:1.5rem;align-items:end;border-bottom:1px solid var(--rule);padding:.4rem 0}.scale svg{width:100%;height:auto}.scale span{color:var(--muted);font-size:.85rem}
.spacing li{display:flex;gap:.8rem;align-items:center;padding:.2rem 0}.spacing svg{color:var(--muted)}
@media (max-width:60rem){body{display:block}nav{padding:1rem 2rem}nav ul{position:static;columns:2}header{position:static;flex-wrap:wrap}.samples{grid-template-columns:1fr}.typical{grid-row:auto}}
@media print{header{position:static}header label,nav,button{display:none}body{display:block;font-size:10pt}main{padding:0;max-width:none}article{break-before:page;margin:0}article:first-of-type{break-before:auto}.slide,table,pre{break-inside:avoid}pre{white-space:pre-wrap}}
`;
