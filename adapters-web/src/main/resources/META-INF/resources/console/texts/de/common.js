export default {
  common: {
    actions: 'Aktionen',
    cancel: 'Abbrechen',
    close: 'Schließen',
    delete: 'Löschen',
    loading: 'Wird geladen …',
    more: 'Mehr zeigen',
    retry: 'Noch einmal versuchen',
    save: 'Speichern',
    settled: 'Das bleibt, wie es ist: Konten und Dateien beziehen sich darauf.',
    showPassword: 'Getipptes zeigen',
    shown: {one: '{shown} von {count}', other: '{shown} von {count}'},
    skip: 'Zur Seite springen',
    undo: 'Rückgängig',
  },
  navigation: {
    account: 'Ihr Konto: {name}',
    administration: 'Verwaltung',
    dark: 'Dunkle Farben',
    label: 'Seiten',
    light: 'Helle Farben',
    menu: 'Menü',
    organisation: 'Organisation',
    signOut: 'Abmelden',
    system: 'Farben des Systems',
    work: 'Konten',
  },
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Vielleicht ist die Adresse abgeschnitten.',
    action: 'Zum Anfang',
  },
  forbidden: {
    title: 'Diese Seite ist nicht für Sie',
    text: 'Sie verlangt die Berechtigung {permission}. Bitten Sie eine Administratorin oder einen Administrator um eine Rolle mit ihr.',
  },
  problem: {
    network: 'Der Server ist nicht zu erreichen. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.',
    page: 'Ein Teil der Konsole konnte nicht geladen werden. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.',
    unexpected: 'Der Server hat etwas Unerwartetes geantwortet ({status}). Versuchen Sie es noch einmal; bleibt es so, sagt sein '
      + 'Protokoll mehr.',
  },
};
