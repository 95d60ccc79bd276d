export default {
  signIn: {
    title: 'Anmelden',
    action: 'Anmelden',
    actionIn: 'Anmelden ({count})',
    again: 'Noch einmal anmelden',
    againText: 'Ihre Sitzung ist beendet. Auf dieser Seite geht nichts verloren: Melden Sie sich an, und es geht weiter.',
    forgotten: 'Passwort vergessen?',
    noAccount: 'Kein Konto? Bitten Sie eine Administratorin oder einen Administrator Ihrer Organisation darum.',
    oidc: 'Mit dem Konto Ihrer Organisation anmelden',
    otherTenant: 'Ein anderer Mandant?',
    password: 'Passwort',
    passwordSet: 'Das Passwort ist gesetzt. Sie können sich jetzt damit anmelden.',
    refused: {
      'sign-in': {
        expired: 'Die Anmeldung über Ihre Organisation hat zu lange gedauert oder in einem anderen Fenster begonnen. Beginnen Sie '
          + 'noch einmal.',
        refused: 'Ihre Organisation hat Sie angemeldet, aber hier gibt es kein Konto für Sie, oder es darf so nicht benutzt werden. '
          + 'Wenden Sie sich an eine Administratorin oder einen Administrator.',
        'provider-unavailable': 'Die Anmeldung Ihrer Organisation antwortet nicht. Versuchen Sie es gleich noch einmal, '
          + 'oder melden Sie sich mit einem Passwort an.',
      },
      otherwise: 'Die Anmeldung über Ihre Organisation ist misslungen. Versuchen Sie es noch einmal; bleibt es so, wenden Sie sich '
        + 'an eine Administratorin oder einen Administrator.',
    },
    somebodyElse: 'Als jemand anderes anmelden',
    tenant: 'Mandant',
    tenantHint: 'Lassen Sie das Feld leer, wenn Ihnen niemand einen genannt hat.',
    userName: 'Benutzername',
    wait: {
      one: 'Zu viele Versuche. Warten Sie eine Sekunde und versuchen Sie es dann noch einmal.',
      other: 'Zu viele Versuche. Warten Sie {count} Sekunden und versuchen Sie es dann noch einmal.',
    },
    wrong: 'Der Benutzername oder das Passwort ist falsch. Prüfen Sie beides, und den Mandanten, falls Sie einen haben, und '
      + 'versuchen Sie es noch einmal.',
  },
  password: {
    title: 'Passwort festlegen',
    ask: 'Link zusenden',
    askIn: 'Link zusenden ({count})',
    back: 'Zur Anmeldung',
    dead: 'Dieser Link funktioniert nicht mehr.',
    deadText: 'Er wurde benutzt, ist abgelaufen, oder am Konto hat sich seither etwas geändert.',
    forgotten: 'Sagen Sie, wer Sie sind, und ein Link, mit dem Sie ein neues Passwort festlegen, geht an Ihre E-Mail-Adresse.',
    forgottenTitle: 'Passwort vergessen?',
    hint: 'Mehrere Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten. Leerzeichen sind erlaubt.',
    name: 'Benutzername oder E-Mail-Adresse',
    new: 'Neues Passwort',
    noMails: 'Muster verschickt hier keine Mails. Bitten Sie eine Administratorin oder einen Administrator um einen Link, mit dem '
      + 'Sie ein neues Passwort festlegen.',
    sent: 'Falls es ein solches Konto gibt und es eine E-Mail-Adresse hat, ist ein Link unterwegs. Sehen Sie in Ihre Mails, auch in '
      + 'den Spam-Ordner. Nichts da? Wenden Sie sich an eine Administratorin oder einen Administrator.',
    set: 'Passwort festlegen',
    tooShort: {
      one: 'Das ist zu kurz: Mindestens {count} Zeichen ist nötig.',
      other: 'Das ist zu kurz: Mindestens {count} Zeichen sind nötig.',
    },
  },
  strength: {
    none: {one: 'Mindestens {count} Zeichen.', other: 'Mindestens {count} Zeichen.'},
    short: {one: 'Noch zu kurz: mindestens {count} Zeichen.', other: 'Noch zu kurz: mindestens {count} Zeichen.'},
    uniform: 'Lang genug, aber leicht zu erraten: immer dieselben wenigen Zeichen.',
    good: 'Gut. Jedes weitere Wort macht es stärker.',
    strong: 'Sehr gut.',
  },
};
