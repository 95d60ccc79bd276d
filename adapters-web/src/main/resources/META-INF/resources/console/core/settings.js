/** What the server tells before anybody has signed in: `oidc`, `mails` (booleans), `passwordMinLength`. */
export const settings = JSON.parse(document.querySelector('meta[name=muster-settings]').content);
