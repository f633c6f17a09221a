import base from "./jest.config.js";

/** What needs Debian's Chromium, or the one that CHROME_PATH names: pages as readers meet them. */
export default {
  ...base,
  testMatch: ["**/tests/browser/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 120_000,
};
