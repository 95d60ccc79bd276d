export default {
  imports: {
    title: 'Import',
    subtitle: 'Sie sehen, was sich ändern würde, bevor sich etwas ändert.',
    subtitleOf: '{name} · von {who}, {when}',
    state: {
      RECEIVED: 'Die Datei wird gelesen',
      STAGING: 'Die Datei wird gelesen',
      PLANNING: 'Der Plan wird erstellt',
      PLANNED: 'Den Import prüfen',
      APPLYING: 'Der Import wird ausgeführt', DONE: 'Der Import ist fertig', FAILED: 'Die Datei konnte nicht importiert werden',
      CANCELLED: 'Der Import wurde angehalten',
    },
    steps: {label: 'Schritte', files: 'Dateien wählen', rules: 'Regeln', review: 'Prüfen und ausführen'},
    gone: {title: 'Diesen Import gibt es nicht', text: 'Vielleicht gehört er jemandem, der mehr sehen darf als Sie.'},
    begin: {
      action: 'Weiter zur Prüfung',
      harmless: 'Dadurch ändert sich nichts.',
      rules: 'Wie für die Datei üblich. Sie können sie auch bei der Prüfung ändern.',
      RESTORE: 'Mit Teams: Konten werden genau in den Teams sein, die in der Datei stehen.',
      OMIT: 'Ohne Teams: Was in der Datei über Teams steht, bleibt außer Acht.',
    },
    drop: {
      label: 'Dateien hierher ziehen oder auswählen', more: 'Weitere Dateien hinzufügen', now: 'Loslassen, um sie hinzuzufügen',
      hint: 'Excel, OpenDocument, CSV, JSON, .accounts oder ZIP. Was eine Datei enthält, wird von selbst erkannt.',
    },
    files: {
      label: 'Ausgewählte Dateien',
      remove: '{name} entfernen',
      together: 'Sie werden zusammen importiert, mit einer Prüfung: erst Rollen, dann Gruppen, Teams und Konten.',
      alone: '{name} wird für sich importiert, nicht zusammen mit anderen.',
      only: 'Nur diese',
      archive: 'Mehrere Dateien.zip',
      gone: 'Eine Datei ist nicht mehr lesbar. Vielleicht wurde sie verschoben oder geändert: Entfernen Sie sie aus der Liste und '
        + 'wählen Sie sie neu.',
    },
    upload: {
      running: 'Die Datei wird gesendet …', stored: 'Die Datei ist gesendet. Der Server speichert sie …',
      of: '{done} von {total} ({percent})', cancel: 'Senden abbrechen',
      leave: 'Die Datei wird noch gesendet. Die Seite verlassen und das Senden aufgeben?',
      brokeOff: 'Das Senden ist abgebrochen; nichts wurde importiert. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal. '
        + 'Geschieht es wieder, ist die Datei vielleicht größer, als der Server annimmt (muster.upload.max-bytes): '
        + 'Teilen Sie sie auf, oder fragen Sie, wer den Server betreibt.',
    },
    layouts: {
      title: 'Dateien, die importiert werden können',
      text: 'Noch keine Datei? Nehmen Sie eine leere, füllen Sie sie aus und ziehen Sie sie nach oben.',
      layout: 'Aufbau', reads: 'Formate', template: 'Leere Datei', templateOf: 'Leere Datei von {title} als {format}',
    },
    rule: {
      layout: 'Wie für den Aufbau der Datei üblich',
      losesAll: 'Zusammen mit dem Überschreiben verlieren Konten der Datei alle Teams, in denen sie jetzt sind.',
      onMatch: {
        title: 'Konten, die es schon gibt',
        SKIP: 'Konten, die es schon gibt, bleiben genau, wie sie sind.',
        UPDATE: 'Konten, die es schon gibt, bekommen die Werte der Datei. Eine leere Zelle lässt stehen, was da ist.',
        OVERWRITE: 'Konten, die es schon gibt, werden, wie die Datei sagt. Eine leere Zelle löscht, was da ist.',
      },
      memberships: {
        title: 'Zugehörigkeit zu Teams',
        RESTORE: 'Konten werden genau in den Teams sein, die in der Datei stehen, und verlassen andere. Eine Datei ohne Teams ändert '
          + 'keine.',
        OMIT: 'Was in der Datei über Teams steht, bleibt außer Acht.',
      },
      unknownTeam: {
        title: 'Teams, die es nicht gibt',
        CREATE: 'Teams, die es nicht gibt, werden angelegt.',
        REJECT: 'Eine Zeile mit einem Team, das es nicht gibt, wird abgelehnt.',
      },
      unknownGroup: {
        title: 'Gruppen, die es nicht gibt',
        CREATE: 'Gruppen, die es nicht gibt, werden angelegt.',
        REJECT: 'Eine Zeile mit einer Gruppe, die es nicht gibt, wird abgelehnt.',
      },
      unknownRole: {
        title: 'Rollen, die es nicht gibt',
        CREATE: 'Rollen, die es nicht gibt, werden angelegt und erlauben, was die Datei von ihnen sagt.',
        REJECT: 'Eine Zeile mit einer Rolle, die es nicht gibt, wird abgelehnt.',
      },
      credentials: {
        title: 'Passwörter',
        IGNORE: 'Passwörter und Hashes in der Datei bleiben außer Acht.',
        ACCEPT: 'Passwörter und Hashes in der Datei werden übernommen.',
      },
      directory: {
        title: 'Verzeichnis',
        REQUIRE: 'Konten, die das Verzeichnis nicht kennt, werden abgelehnt.',
        IGNORE: 'Das Verzeichnis wird nicht gefragt.',
      },
    },
    option: {
      connection: 'Verbindung',
      connectionHint: 'Der Bestand, zu dem die Konten gehören.',
      local: 'Passwörter hier',
      directory: 'Verzeichnis',
      layout: 'Aufbau', layoutHint: 'Nur nötig, wenn eine Datei nicht oder falsch erkannt wurde.', auto: 'Selbst erkennen',
      mapping: 'Gespeicherte Zuordnung', mappingHint: 'Wie die Spalten einer eigenen Datei zu verstehen sind.', none: 'Keine',
      sendLinks: 'Neuen Konten ohne Passwort eine Mail schicken, mit der sie eines festlegen',
    },
    columns: {
      title: 'Spalten mit anderem Namen',
      hint: 'Hat die Datei eine Spalte, die hier nicht bekannt ist: wie sie heißt, und welche gemeint ist. Bleibt das zweite leer, '
        + 'bleibt die Spalte außer Acht.',
      name: 'Spalte in der Datei', meant: 'Gemeinte Spalte', add: 'Spalte hinzufügen', remove: 'Spalte {name} entfernen',
    },
    file: {
      title: 'Datei und Regeln', change: 'Regeln ändern', keep: 'So lassen, wie sie sind',
      recognised: '{name} wurde erkannt als {layout}, {format}.',
      connection: 'Verbindung: {connection}.',
      delimiter: 'Getrennt durch {delimiter}', comma: 'Kommas', semicolon: 'Semikolons', tab: 'Tabulatoren', bar: 'senkrechte Striche',
      encoding: 'Kodierung {encoding}', table: 'Blatt {table}',
      again: 'Mit diesen Regeln neu planen', againText: 'Die Datei wird nicht noch einmal gesendet. Dieser Plan wird aufgegeben.',
    },
    working: {
      received: 'Der Server beginnt gleich …',
      staging: 'Die Datei wird gelesen …',
      planning: 'Es wird ermittelt, was sich ändern würde …',
      applying: 'Der Plan wird ausgeführt …',
      of: '{done} von {total} Zeilen ({percent})', rows: {one: '{count} Zeile', other: '{count} Zeilen'}, begun: 'Gerade begonnen',
      waits: 'Wird gerade ein anderer Import ausgeführt, wartet dieser auf ihn.',
      leave: 'Noch ist nichts geändert. Sie können die Seite verlassen und wiederkommen: Es geht von selbst weiter.',
      leaveApplying: 'Sie können die Seite verlassen und wiederkommen: Es geht von selbst weiter, auch wenn der Server neu gestartet wird.',
      interrupted: 'Es steht still',
      interruptedText: 'Der letzte Lauf ist abgebrochen ({message}). Nichts ist verloren: Nach Versuch {attempts} folgt der nächste '
        + 'von selbst, um {next}.',
    },
    cancel: {
      title: 'Den Import anhalten?',
      text: 'Was schon ausgeführt ist, bleibt. Der Rest wird nicht ausgeführt, und der Bericht sagt, welche Zeilen das sind.',
      action: 'Anhalten',
    },
    rows: {
      title: 'Zeile für Zeile',
      report: 'Was aus jeder Zeile geworden ist',
      label: 'Zeilen',
      groups: 'Welche Zeilen',
      all: 'Alle',
      search: 'Name oder E-Mail',
      none: 'Solche Zeilen gibt es nicht.', notFound: 'Keine Zeile hier hat „{search}“ im Namen oder in der E-Mail.',
    },
    row: {
      place: 'Zeile {row}',
      inFile: '{file}, Zeile {row}',
      nameless: 'Ohne Namen',
      values: {one: '{count} Wert', other: '{count} Werte'},
    },
    decision: {CREATE: 'Neu', UPDATE: 'Geändert', UNCHANGED: 'Wie es ist', SKIP: 'In Ruhe gelassen', REJECT: 'Abgelehnt'},
    outcome: {APPLIED: 'Ausgeführt', STALE: 'Inzwischen geändert', FAILED: 'Fehlgeschlagen', NOT_RUN: 'Nicht ausgeführt'},
    end: {
      created: 'Angelegt', updated: 'Geändert', unchanged: 'Wie es war', skipped: 'In Ruhe gelassen', rejected: 'Abgelehnt',
      stale: 'Inzwischen geändert', failed: 'Fehlgeschlagen', notRun: 'Nicht ausgeführt',
    },
    value: {
      before: 'vorher:',
      after: 'nachher:',
      none: 'leer',
      yes: 'ja',
      no: 'nein',
      kept: {one: '{count} bleibt', other: '{count} bleiben'},
    },
    loss: {
      title: {one: '{count} Zugehörigkeit zu einem Team ginge verloren', other: '{count} Zugehörigkeiten zu Teams gingen verloren'},
      applied: {
        one: 'Der Plan hat {count} Zugehörigkeit zu einem Team beendet',
        other: 'Der Plan hat {count} Zugehörigkeiten zu Teams beendet',
      },
      text: {
        one: '{count} Konto ist in Teams, die in der Datei nicht bei ihm stehen:',
        other: '{count} Konten sind in Teams, die in der Datei nicht bei ihnen stehen:',
      },
      appliedText: {
        one: '{count} Konto war in Teams, die in der Datei nicht bei ihm standen:',
        other: '{count} Konten waren in Teams, die in der Datei nicht bei ihnen standen:',
      },
      more: {one: '{count} weiteres zeigen', other: '{count} weitere zeigen'},
    },
    creations: {title: 'Diese würden angelegt', applied: 'Diese wurden angelegt'},
    apply: {
      title: 'Diesen Plan ausführen',
      will: '{what}. Nichts wird gelöscht.',
      nothing: 'Es gibt nichts auszuführen: Keine Zeile würde etwas ändern.',
      create: {
        accounts: {one: '{count} Konto wird angelegt', other: '{count} Konten werden angelegt'},
        rows: {one: '{count} Zeile legt etwas an', other: '{count} Zeilen legen etwas an'},
      },
      update: {
        accounts: {one: '{count} Konto wird geändert', other: '{count} Konten werden geändert'},
        rows: {one: '{count} Zeile ändert etwas', other: '{count} Zeilen ändern etwas'},
      },
      teams: {one: '{count} Team wird angelegt', other: '{count} Teams werden angelegt'},
      groups: {one: '{count} Gruppe wird angelegt', other: '{count} Gruppen werden angelegt'},
      roles: {one: '{count} Rolle wird angelegt', other: '{count} Rollen werden angelegt'},
      lost: {one: '{count} Zugehörigkeit zu einem Team geht verloren', other: '{count} Zugehörigkeiten zu Teams gehen verloren'},
      links: {
        one: '{count} neues Konto bekommt eine Mail, um ein Passwort festzulegen',
        other: '{count} neue Konten bekommen eine Mail, um ein Passwort festzulegen',
      },
      rejected: {
        one: '{count} abgelehnte Zeile bleibt außer Acht; Sie können sie danach berichtigen.',
        other: '{count} abgelehnte Zeilen bleiben außer Acht; Sie können sie danach berichtigen.',
      },
      confirm: {one: 'Das ist ein großer Teil aller Zugehörigkeiten. Um den Verlust von {count} zu bestätigen, geben Sie die Zahl ein',
        other: 'Das ist ein großer Teil aller Zugehörigkeiten. Um den Verlust von {count} zu bestätigen, geben Sie die Zahl ein'},
      action: 'Ausführen', discard: 'Verwerfen',
    },
    report: {
      done: 'Alles wurde ausgeführt wie geplant, {when}.',
      partly: {
        one: 'Ausgeführt bis auf {count} Zeile. Sie steht unten zuerst, mit dem Grund.',
        other: 'Ausgeführt bis auf {count} Zeilen. Sie stehen unten zuerst, mit ihren Gründen.',
      },
      cancelled: {
        one: 'Der Import wurde angehalten. {count} Konto war schon geschrieben und bleibt so.',
        other: 'Der Import wurde angehalten. {count} Konten waren schon geschrieben und bleiben so.',
      },
      discarded: 'Der Plan wurde verworfen. Nichts wurde geändert.',
      again: 'Noch einmal planen',
      accounts: 'Die Konten ansehen', another: 'Eine andere Datei importieren',
    },
    mend: {
      title: {one: '{count} abgelehnte Zeile berichtigen', other: '{count} abgelehnte Zeilen berichtigen'},
      first: 'Laden Sie die abgelehnten Zeilen herunter: Die Datei hat das Format der Ihren, und neben jeder Zeile steht der Grund.',
      second: 'Berichtigen Sie sie darin. Die Gründe dürfen stehen bleiben; sie werden nicht gelesen.',
      third: 'Ziehen Sie die Datei hierher. Sie wird nach denselben Regeln geprüft.',
      download: 'Abgelehnte Zeilen herunterladen',
      upload: 'Die berichtigte Datei hochladen',
      hint: 'Ziehen Sie sie hierher, oder wählen Sie sie aus.',
    },
    failure: {
      title: 'Diese Datei kann nicht importiert werden',
      nothing: 'Nichts wurde geändert.',
      other: 'Berichtigen Sie die Datei und importieren Sie sie noch einmal.',
      file_unknown_layout: 'Sagen Sie unten bei „Regeln ändern“, welchen Aufbau sie hat oder was ihre Spalten bedeuten, oder nehmen '
        + 'Sie eine leere Datei eines Aufbaus und füllen Sie diese aus.',
      file_unreadable: 'Öffnen Sie die Datei in dem Programm, aus dem sie kommt, speichern Sie sie neu und importieren Sie sie noch '
        + 'einmal.',
      file_empty: 'Prüfen Sie, ob es die richtige Datei ist und ob sie gespeichert wurde.',
      file_too_large: 'Teilen Sie sie in mehrere Dateien auf.',
      file_integrity: 'Sie wurde unterwegs beschädigt oder geändert. Holen Sie sie neu von dort, wo sie exportiert wurde.',
    },
  },
};
