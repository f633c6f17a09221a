/** Where the parts of a deck stand in its package; slides, layouts and notes by their place from 0. */
export const paths = {
  presentation: "ppt/presentation.xml",
  presProps: "ppt/presProps.xml",
  viewProps: "ppt/viewProps.xml",
  tableStyles: "ppt/tableStyles.xml",
  coreProperties: "docProps/core.xml",
  extendedProperties: "docProps/app.xml",
  theme: "ppt/theme/theme1.xml",
  notesTheme: "ppt/theme/theme2.xml",
  slideMaster: "ppt/slideMasters/slideMaster1.xml",
  notesMaster: "ppt/notesMasters/notesMaster1.xml",
  slide: (index: number): string => `ppt/slides/slide${index + 1}.xml`,
  slideLayout: (index: number): string => `ppt/slideLayouts/slideLayout${index + 1}.xml`,
  notesSlide: (index: number): string => `ppt/notesSlides/notesSlide${index + 1}.xml`,
  font: (index: number): string => `ppt/fonts/font${index + 1}.fntdata`,
  media: (name: string): string => `ppt/media/${name}`,
} as const;
