/** How a listing's history names the centre's curators: by their task, never by person. */
export const CURATOR_LABEL = "Kurator Ditjenpas";
