import base from "./jest.config.js";

/** What needs Debian's LibreOffice and poppler: our text geometry against theirs. */
export default {
  ...base,
  testMatch: ["**/tests/office/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 600_000,
};
