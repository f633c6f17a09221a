import type { LanguageTag } from "../../model/text.js";

/** What PowerPoint shows where nothing is written yet. */
export type Prompts = {
  readonly title: string;
  readonly body: string;
  readonly levels: readonly string[];
  readonly picture: string;
};

const english: Prompts = {
  title: "Click to add a title",
  body: "Click to add text",
  levels: ["Second level", "Third level", "Fourth level", "Fifth level"],
  picture: "Click the icon to add a picture",
};

const PROMPTS: Readonly<Record<string, Prompts>> = {
  en: english,
  fr: {
    title: "Cliquez pour ajouter un titre",
    body: "Cliquez pour ajouter du texte",
    levels: ["Deuxième niveau", "Troisième niveau", "Quatrième niveau", "Cinquième niveau"],
    picture: "Cliquez sur l’icône pour ajouter une image",
  },
  de: {
    title: "Titel durch Klicken hinzufügen",
    body: "Text durch Klicken hinzufügen",
    levels: ["Zweite Ebene", "Dritte Ebene", "Vierte Ebene", "Fünfte Ebene"],
    picture: "Bild durch Klicken auf das Symbol hinzufügen",
  },
  it: {
    title: "Fare clic per inserire il titolo",
    body: "Fare clic per inserire il testo",
    levels: ["Secondo livello", "Terzo livello", "Quarto livello", "Quinto livello"],
    picture: "Fare clic sull’icona per inserire un’immagine",
  },
  es: {
    title: "Haga clic para agregar un título",
    body: "Haga clic para agregar texto",
    levels: ["Segundo nivel", "Tercer nivel", "Cuarto nivel", "Quinto nivel"],
    picture: "Haga clic en el icono para agregar una imagen",
  },
  ca: {
    title: "Feu clic per afegir un títol",
    body: "Feu clic per afegir text",
    levels: ["Segon nivell", "Tercer nivell", "Quart nivell", "Cinquè nivell"],
    picture: "Feu clic a la icona per afegir una imatge",
  },
  nl: {
    title: "Klik om een titel toe te voegen",
    body: "Klik om tekst toe te voegen",
    levels: ["Tweede niveau", "Derde niveau", "Vierde niveau", "Vijfde niveau"],
    picture: "Klik op het pictogram om een afbeelding toe te voegen",
  },
};

/** Prompts in the language of the deck; in English where we do not know it. */
export const promptsIn = (tag: LanguageTag): Prompts => PROMPTS[tag.toLowerCase().split("-")[0] ?? ""] ?? english;
