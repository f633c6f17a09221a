// node decks/ag-donnees/make.js: writes the files of data that decks/ag-donnees.yaml shows, as an association would have
// them: two CSV files (one as French Excel writes it, one as a program does), a workbook of accounts, a sheet of LibreOffice.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";

const here = import.meta.dirname;
const save = (name, bytes) => writeFileSync(join(here, name), bytes);
const csv = (rows, separator) => `${rows.map((row) => row.join(separator)).join("\r\n")}\r\n`;

const members = [
  ["Collège", "2023", "2024", "2025"],
  ["Particuliers", 1240, 1312, 1428],
  ["Familles", 486, 502, 533],
  ["Clubs et sections", 58, 61, 67],
  ["Collectivités", 23, 25, 31],
  ["Entreprises", 12, 14, 13],
];
// Windows-1252: of what these words hold, the same as ISO 8859-1.
save("membres.csv", Buffer.from(csv(members, ";"), "latin1"));

const works = [
  ["Chantier", "Massif", "État", "Montant", "Début"],
  ["Réfection du refuge du col", "Vanoise", "livré", 48200, "2025-04-14"],
  ["Passerelle du torrent", "Vanoise", "livré", 21350, "2025-05-05"],
  ["Captage de la source haute", "Vanoise", "en cours", 17900, "2025-09-01"],
  ["Balisage du tour des lacs", "Belledonne", "livré", 6480, "2025-05-12"],
  ["Toiture du refuge des lacs", "Belledonne", "en cours", 39600, "2025-07-21"],
  ["Sentier de la combe", "Belledonne", "livré", 8240, "2025-06-02"],
  ["Escaliers du belvédère", "Chartreuse", "livré", 12750, "2025-04-22"],
  ["Reprise du chemin des crêtes", "Chartreuse", "en cours", 9860, "2025-08-25"],
  ["Panneaux de départ", "Chartreuse", "livré", 4120, "2025-03-31"],
  ["Abri du plateau", "Vercors", "livré", 15300, "2025-06-16"],
  ["Clôtures des tourbières", "Vercors", "livré", 7450, "2025-05-26"],
  ["Balisage de la traversée", "Vercors", "en cours", 11200, "2025-09-15"],
  ["Chauffage du refuge bas", "Vercors", "prévu", 26800, ""],
  ["Toilettes sèches du col", "Vanoise", "prévu", 18400, ""],
  ["Pont de la gorge", "Chartreuse", "prévu", 33700, ""],
];
save("chantiers.csv", Buffer.from(csv(works, ","), "utf8"));

const income = [
  ["Cotisations", "Produits", 68420, 63110],
  ["Subventions", "Produits", 92000, 88500],
  ["Nuitées des refuges", "Produits", 214350, 198720],
  ["Formations dispensées", "Produits", 31280, 27940],
  ["Dons et mécénat", "Produits", 18600, 21300],
];
const expenses = [
  ["Personnel", "Charges", 186400, 178900],
  ["Entretien des refuges", "Charges", 97250, 88130],
  ["Balisage et sentiers", "Charges", 54700, 49860],
  ["Préparation des formations", "Charges", 26940, 24310],
  ["Communication", "Charges", 14380, 15120],
  ["Administration", "Charges", 31460, 30270],
];
const accounts = utils.aoa_to_sheet([
  ["Compte de résultat de l'exercice 2025"],
  [],
  ["Poste", "Nature", 2025, 2024],
  ...income,
  ...expenses,
]);
formatted(accounts, "C4:D14", '#,##0 "€"');
const budget = utils.aoa_to_sheet([
  ["Poste", "Part"],
  ["Refuges", 0.42],
  ["Sentiers", 0.27],
  ["Formations", 0.19],
  ["Vie associative", 0.12],
]);
formatted(budget, "B2:B5", "0 %");
save("comptes-2025.xlsx", book({ Résultat: accounts, Budget: budget }, "xlsx"));

const months = ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];
const nights = [
  [412, 655, 598, 284, 471, 1105, 2240, 2515, 1180, 502, 96, 338],
  [438, 702, 571, 331, 540, 1262, 2418, 2706, 1294, 611, 118, 371],
];
const shelters = [
  ["Refuge", "Hiver", "Printemps", "Été", "Automne"],
  ["Refuge du col", 620, 380, 2140, 410],
  ["Refuge des lacs", 310, 365, 1985, 520],
  ["Refuge bas", 540, 470, 1320, 635],
  ["Abri du plateau", 41, 227, 941, 458],
];
const attendance = utils.aoa_to_sheet([
  ["Mois", "2024", "2025"],
  ...months.map((month, index) => [month, nights[0]?.[index], nights[1]?.[index]]),
]);
save("frequentation.ods", book({ Mois: attendance, Refuges: utils.aoa_to_sheet(shelters) }, "ods"));

/** Gives every cell of a range a number format. */
function formatted(sheet, range, format) {
  const { s, e } = utils.decode_range(range);
  for (let r = s.r; r <= e.r; r += 1) {
    for (let c = s.c; c <= e.c; c += 1) sheet[utils.encode_cell({ r, c })].z = format;
  }
}

function book(sheets, bookType) {
  const workbook = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheet, name);
  return write(workbook, { type: "buffer", bookType, compression: true });
}
