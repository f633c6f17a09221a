import { describe, expect, test } from "@jest/globals";
import { agreed, complement, invitation, placeAfter, withoutPreposition } from "../../src/resolve/phrases.js";
import { sceneOfText, textItems, wordsIn } from "../helpers/compile-text.js";

const said = (inlines: readonly { readonly text: string }[]): string => inlines.map(({ text }) => text).join("");

describe("a place after a date", () => {
  test.each([
    ["fr", "Chambéry", " à Chambéry"],
    ["fr", "Le Havre", " au Havre"],
    ["fr", "le Havre", " au Havre"],
    ["fr", "Les Houches", " aux Houches"],
    ["fr", "La Rochelle", " à La Rochelle"],
    ["fr", "L’Isle-Jourdain", " à L’Isle-Jourdain"],
    ["fr", "Le Havre et Le Mans", " au Havre et au Mans"],
    ["fr", "Lyon et en ligne", " à Lyon et en ligne"],
    ["fr", "en visioconférence", " en visioconférence"],
    ["fr", "En ligne et à Lyon", " en ligne et à Lyon"],
    ["fr", "À distance", " à distance"],
    ["fr", "au Havre", " au Havre"],
    ["fr", "chez nos hôtes", " chez nos hôtes"],
    ["fr", "visioconférence", " en visioconférence"],
    ["fr", "Visio", " en visio"],
    ["fr", "A distance", " à distance"],
    ["fr", "Par correspondance", " par correspondance"],
    ["fr", "Zoom", ", Zoom"],
    ["fr", "Locaux de la MOT", ", Locaux de la MOT"],
    ["fr", "Forum des Halles", ", Forum des Halles"],
    ["fr", "Camping municipal", ", Camping municipal"],
    ["fr", "Lieu à confirmer", ", Lieu à confirmer"],
    ["fr", "Centre-ville", ", Centre-ville"],
    ["fr", "La Maison des associations", " à la Maison des associations"],
    ["fr", "L’Espace Malraux, Chambéry", " à l’Espace Malraux, Chambéry"],
    ["fr", "Île d’Yeu", ", Île d’Yeu"],
    ["fr", "Paris 12e", " à Paris 12e"],
    ["fr", "Villefranche sur Saône", " à Villefranche sur Saône"],
    ["fr", "Marseille (Palais du Pharo)", " à Marseille (Palais du Pharo)"],
    ["fr", "Palais des sports et de la culture", ", Palais des sports et de la culture"],
    ["fr", "Canada", " au Canada"],
    ["fr", "Isère", " en Isère"],
    ["fr", "Drôme", ", Drôme"],
    ["fr", "Pays basque", ", Pays basque"],
    ["fr", "Hauts-de-France", ", Hauts-de-France"],
    ["fr", "Salle des fêtes, Modane", ", Salle des fêtes, Modane"],
    ["fr", "Le Palais des congrès", " au Palais des congrès"],
    ["fr", "la salle des fêtes", " à la salle des fêtes"],
    ["fr", "l’hôtel de ville", " à l’hôtel de ville"],
    ["fr", "Château-Thierry", " à Château-Thierry"],
    ["fr", "Saint-Jean-de-Maurienne, salle polyvalente", " à Saint-Jean-de-Maurienne, salle polyvalente"],
    ["fr", "Lezoux", " à Lezoux"],
    ["fr", "Enghien", " à Enghien"],
    ["fr", "12 rue des Alpes, Gap", ", 12 rue des Alpes, Gap"],
    ["fr", "CNIT, La Défense", ", CNIT, La Défense"],
    ["fr", "Savoie", " en Savoie"],
    ["fr-CA", "Les Escoumins", " aux Escoumins"],
    ["en", "Turin", " in Turin"],
    ["en", "The Hague", " in The Hague"],
    ["en", "the town hall", " at the town hall"],
    ["en", "The Town Hall, Kent", " at the Town Hall, Kent"],
    ["en", "Memorial Hall, Dover", ", Memorial Hall, Dover"],
    ["en", "Palais des Nations", ", Palais des Nations"],
    ["en", "Online and in Lyon", " online and in Lyon"],
    ["en", "at the cathedral", " at the cathedral"],
    ["en", "Inverness", " in Inverness"],
    ["en", "12 High Street", ", 12 High Street"],
    ["en", "Corn Exchange", ", Corn Exchange"],
    ["en", "Videoconference", ", Videoconference"],
    ["en", "To be confirmed", ", To be confirmed"],
    ["en", "Newcastle upon Tyne", " in Newcastle upon Tyne"],
    ["de", "Basel", ", Basel"],
    ["de", "online", ", online"],
    ["it", "Torino", ", Torino"],
  ])("%s: %s", (language, place, joined) => expect(said(placeAfter([{ text: place }], language))).toBe(joined));

  test("keeps its emphasis, and the grammar of another language out", () => {
    expect(placeAfter([{ text: "Le " }, { text: "Havre", bold: true }], "fr")).toEqual([
      { text: " au " },
      { text: "Havre", bold: true },
    ]);
    expect(said(placeAfter([{ text: "Le Locle", lang: "fr" }], "en"))).toBe(", Le Locle");
  });
});

describe("an organisation after its assembly", () => {
  test.each([
    ["fr", "Association des vallées", "de l’Association des vallées"],
    ["fr", "Les Amis du rail", "des Amis du rail"],
    ["fr", "Amis du rail", "des Amis du rail"],
    ["fr", "Le Réseau alpin", "du Réseau alpin"],
    ["fr", "La Ligue de l’enseignement", "de la Ligue de l’enseignement"],
    ["fr", "L’Atelier", "de l’Atelier"],
    ["fr", "Mission Opérationnelle Transfrontalière", "de la Mission Opérationnelle Transfrontalière"],
    ["fr", "Syndicat du Pays de Maurienne", "du Syndicat du Pays de Maurienne"],
    ["fr", "Habitat et partage", "– Habitat et partage"],
    ["fr", "Action contre la faim", "– Action contre la faim"],
    ["fr", "Villes de France", "– Villes de France"],
    ["fr", "MOT", "– MOT"],
    ["fr", "de la MOT", "de la MOT"],
    ["en", "The Alpine Network", "of the Alpine Network"],
    ["en", "Valleys Association", "of the Valleys Association"],
    ["en", "Association of Valleys", "of the Association of Valleys"],
    ["en", "Emmaus", "– Emmaus"],
    ["de", "Verband der Täler", "– Verband der Täler"],
  ])("%s: %s", (language, name, phrase) => expect(said(complement([{ text: name }], language))).toBe(phrase));
});

test.each([
  ["fr", "Département de la Savoie", "du Département de la Savoie"],
  ["fr", "de la Ville de Gap", "de la Ville de Gap"],
  ["fr", "et du Département", "et du Département"],
  ["fr", "Ville de Gap", "de la Ville de Gap"],
  ["fr", "M. Martin", "de M. Martin"],
  ["fr", "Interreg", undefined],
  ["en", "the county of Kent", "of the county of Kent"],
  ["en", "of the county of Kent", "of the county of Kent"],
  ["de", "Kanton Basel", undefined],
])("a host, in %s: %s", (language, host, phrase) => {
  const by = invitation([{ text: host }], language);
  expect(by === undefined ? undefined : said(by)).toBe(phrase);
});

test.each([
  ["fr", "et du Département de la Savoie", "Département de la Savoie"],
  ["fr", "de l’Association des vallées", "Association des vallées"],
  ["fr", "Interreg", "Interreg"],
  ["en", "and of the County of Kent", "County of Kent"],
])("a host by its name alone, in %s: %s", (language, host, name) =>
  expect(said(withoutPreposition([{ text: host }], language))).toBe(name),
);

test.each([
  ["1", "re", " Assemblée générale", "1re Assemblée générale"],
  ["1", "re", " Congrès", "1er Congrès"],
  ["1", "re", " AG", "1re AG"],
  ["1", "re", " Réunion plénière", "1re Réunion plénière"],
  ["1", "re", " Grand débat", "1er Grand débat"],
  ["1", "re", " États généraux", "1ers États généraux"],
  ["1", "re", " Séminaire", "1er Séminaire"],
  ["1", "re", " Rencontres alpines", "1res Rencontres alpines"],
  ["12", "e", " Assises", "12es Assises"],
  ["12", "e", " Congrès", "12e Congrès"],
])("an edition agrees: %s%s%s", (number, ending, name, phrase) =>
  expect(said(agreed([{ text: number }, { text: ending, superscript: true }, { text: name }], "fr"))).toBe(phrase),
);

/** What a description says, and what its cover, its properties and its footers make of it. */
const decks: readonly {
  readonly gives: string;
  readonly cover: readonly string[];
  readonly title: string;
  readonly subject: string;
  readonly footer: string;
}[] = [
  {
    gives: "organisation: { name: Les Amis du rail }\ndates: 2022-03-19\nplace: en visioconférence",
    cover: ["19 mars 2022 en visioconférence", "Assemblée générale des Amis du rail"],
    title: "Assemblée générale des Amis du rail",
    subject: "19 mars 2022, en visioconférence",
    footer: "Les Amis du rail – Assemblée générale 2022",
  },
  {
    gives:
      "organisation: { name: MOT }\nname: Congrès 2022\nedition: 1\ndates: 2022-03-19\nplace: Le Havre\nhosts: [Ville du Havre]",
    cover: ["19 mars 2022 au Havre", "1er Congrès 2022 – MOT", "À l’invitation", "de la Ville du Havre"],
    title: "1er Congrès 2022 – MOT",
    subject: "19 mars 2022, Le Havre",
    footer: "MOT – Congrès 2022",
  },
  {
    gives:
      "organisation: { name: Les Amis du rail, short: AR }\nname: Assemblée générale des Amis du rail\ndates: [2022-03-19, 2022-03-20]\nplace: Salle des fêtes",
    cover: ["19 et 20 mars 2022, Salle des fêtes", "Assemblée générale des Amis du rail"],
    title: "Assemblée générale des Amis du rail",
    subject: "19 et 20 mars 2022, Salle des fêtes",
    footer: "AR – Assemblée générale des Amis du rail 2022",
  },
  {
    gives: "organisation: { name: MOT }\ndates: 2022-03-19\nplace: Lyon\nhosts: [Interreg, du Département]",
    cover: ["19 mars 2022 à Lyon", "Assemblée générale – MOT", "Accueil :", "Interreg", "Département"],
    title: "Assemblée générale – MOT",
    subject: "19 mars 2022, Lyon",
    footer: "MOT – Assemblée générale 2022",
  },
  {
    gives: "lang: en\norganisation: { name: Valleys Association }\nedition: 2\ndates: 2022-03-19\nplace: online",
    cover: ["19 March 2022 online", "2nd General assembly of the Valleys Association"],
    title: "2nd General assembly of the Valleys Association",
    subject: "19 March 2022, online",
    footer: "Valleys Association – General assembly 2022",
  },
  {
    gives: "lang: de\norganisation: { name: Talverband }\nedition: 2\ndates: 2022-03-19\nplace: Basel",
    cover: ["19. März 2022, Basel", "2. General assembly – Talverband"],
    title: "2. General assembly – Talverband",
    subject: "19. März 2022, Basel",
    footer: "Talverband – General assembly 2022",
  },
];

const plainly = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, " ");

test.each(decks)("$title", async ({ gives, cover, title, subject, footer }) => {
  const scene = await sceneOfText(
    `${gives}\naxes: [{ title: A, topics: [{ template: bullets, title: B, points: [C] }] }]\n`,
  );
  expect(plainly(scene.properties.title)).toBe(title);
  expect(plainly(scene.properties.subject)).toBe(subject);
  const [first, , third] = scene.slides;
  expect(first === undefined ? [] : textItems(first).flatMap(wordsIn).map(plainly)).toEqual(
    expect.arrayContaining([...cover]),
  );
  expect(plainly(scene.slides.at(-1)?.title ?? "")).toMatch(new RegExp(`– ${title}$`, "u"));
  const words = third === undefined ? [] : textItems(third).flatMap(wordsIn).map(plainly);
  expect(words).toContain(footer);
});
