/** The form that fields outside the filter column belong to, and what the phone's button leads to without script. */
export const filterFormId = "saringan";
