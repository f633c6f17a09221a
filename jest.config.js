/** Every check that needs Node alone; those that need LibreOffice or Chromium have their own configurations. */
export default {
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/tests/browser/", "/tests/office/", "/tests/out/"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": ["$1.ts", "$1.js"] },
  transform: { "\\.ts$": "<rootDir>/tests/helpers/esbuild-transform.js" },
  globalSetup: "<rootDir>/tests/helpers/surroundings.js",
  // By itself, Jest leaves a core free.
  maxWorkers: "100%",
  testTimeout: 180_000,
};
