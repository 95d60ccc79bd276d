export default {
  /** Woraus Konten und was mit ihnen kommt bestehen, Aufbau von Dateien und ihre Formate. */
  names: {
    field: {
      appMetadata: 'App-Metadaten', attributes: 'Attribute', blocked: 'Gesperrt', connection: 'Verbindung', createdAt: 'Angelegt',
      credential: 'Passwort', 'credential-algorithm': 'Art des Passwort-Hashes', 'credential-state': 'Zustand des Passworts',
      displayName: 'Anzeigename', email: 'E-Mail', emailVerified: 'E-Mail bestätigt', enabled: 'Aktiviert', externalId: 'Externe Kennung',
      familyName: 'Nachname', givenName: 'Vorname', groups: 'Gruppen', id: 'Kennung', identities: 'Identitäten', label: 'Bezeichnung',
      lastLoginAt: 'Letzte Anmeldung', locale: 'Sprache', loginsCount: 'Anmeldungen', mainGroup: 'Hauptgruppe', nickname: 'Rufname',
      parent: 'Darüber', password: 'Passwort', permissions: 'Berechtigungen', phone: 'Telefon', picture: 'Bild', roles: 'Rollen',
      teams: 'Teams', timezone: 'Zeitzone', updatedAt: 'Geändert', userMetadata: 'Benutzer-Metadaten', userName: 'Benutzername',
      user_id: 'Auth0-Benutzerkennung',
    },
    layout: {
      'accounts': {title: 'Konten von Muster', text: 'Alles, ohne Verlust: als Sicherung oder für ein anderes Muster.'},
      'custom': {title: 'Spalten Ihrer Wahl', text: 'Für eine Tabelle oder ein anderes Programm. Sie wählen die Spalten.'},
      'administrators': {title: 'Administratoren (Cloudi-Fi)', text: 'E-Mail, Name, Profil, Gruppen und Teams, wie Cloudi-Fi sie kennt.'},
      'akeneo-users': {title: 'Benutzer (Akeneo PIM)', text: 'Für den Import von Benutzern in Akeneo.'},
      'akeneo-roles': {title: 'Benutzerrollen (Akeneo PIM)', text: 'Rollen mit ihren Berechtigungen, keine Konten.'},
      'akeneo-groups': {title: 'Benutzergruppen (Akeneo PIM)', text: 'Die Namen der Gruppen, keine Konten.'},
      'teams': {title: 'Teams', text: 'Die Namen der Teams, keine Konten.'},
      'users-and-groups': {title: 'Benutzer und Gruppen (Inedo ProGet)', text: 'Für den Import von Benutzern und Gruppen in ProGet.'},
      'auth0-users': {title: 'Benutzer (Auth0)', text: 'Für den Massenimport von Benutzern in Auth0.'},
      'bundle': {title: 'Mehrere Dateien in einem Archiv', text: 'Rollen, Gruppen, Teams und Konten zusammen, als ein Import.'},
    },
    format: {
      accounts: {title: 'Archiv von Muster (.accounts)', text: 'Nichts geht verloren. Nur für Muster.'},
      csv: {title: 'CSV', text: 'Eine Tabelle als Text, die fast jedes Programm öffnet.'},
      xlsx: {title: 'Excel (.xlsx)', text: 'Eine Arbeitsmappe mit echten Zahlen und Daten, auch für LibreOffice.'},
      json: {title: 'JSON', text: 'Eine Liste von Objekten, für Programme.'},
      ndjson: {title: 'JSON-Zeilen (.ndjson)', text: 'Ein Objekt in jeder Zeile, für Programme, die große Dateien lesen.'},
    },
  },
};
