/** Media types (RFC 6838) of what we carry and write, by extension. */
export const mediaTypes = {
  jpeg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
  html: "text/html",
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
} as const;
