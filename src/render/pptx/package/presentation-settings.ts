import { presentationNamespaces, xmlHeader } from "../../../opc/xml.js";

/** How a show runs: PowerPoint's own defaults. */
export const presentationPropertiesXml = `${xmlHeader}<p:presentationPr ${presentationNamespaces}/>`;

export const viewPropertiesXml = `${xmlHeader}<p:viewPr ${presentationNamespaces}><p:normalViewPr horzBarState="maximized"><p:restoredLeft sz="15620"/><p:restoredTop sz="94660"/></p:normalViewPr><p:slideViewPr><p:cSldViewPr snapToGrid="0"><p:cViewPr varScale="1"><p:scale><a:sx n="100" d="100"/><a:sy n="100" d="100"/></p:scale><p:origin x="0" y="0"/></p:cViewPr><p:guideLst/></p:cSldViewPr></p:slideViewPr><p:notesTextViewPr><p:cViewPr><p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/></p:cViewPr></p:notesTextViewPr><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>`;
