/** Every check that needs Node alone; those that need LibreOffice are in jest.office.config.js, those that need Chromium in jest.browser.config.js. */
export default {
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/tests/office/", "/tests/browser/", "/tests/out/"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": ["$1.ts", "$1.js"] },
  transform: { "\\.ts$": "<rootDir>/tests/helpers/esbuild-transform.js" },
  testTimeout: 60_000,
};
