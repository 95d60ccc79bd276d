export default {
  signIn: {
    title: 'Anmelden',
    action: 'Anmelden',
    again: 'Noch einmal anmelden',
    againText: 'Ihre Sitzung ist beendet. Auf dieser Seite geht nichts verloren: Melden Sie sich an, und es geht weiter.',
    forgotten: 'Passwort vergessen?',
    oidc: 'Mit dem Konto Ihrer Organisation anmelden',
    otherTenant: 'Ein anderer Mandant?',
    password: 'Passwort',
    somebodyElse: 'Als jemand anderes anmelden',
    tenant: 'Mandant',
    tenantHint: 'Lassen Sie das Feld leer, wenn Ihnen niemand einen genannt hat.',
    userName: 'Benutzername',
  },
  password: {title: 'Passwort festlegen'},
  profile: {title: 'Profil'},
};
