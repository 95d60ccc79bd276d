export default {
  teams: {
    title: 'Teams',
    subtitle: 'Arbeitseinheiten, denen Konten angehören. Ein Import kann sie anlegen.',
    add: 'Team hinzufügen',
    deleteOne: 'Team {name} löschen',
    deleteText: 'Seine Mitglieder bleiben, gehören aber diesem Team nicht mehr an.',
    deleted: 'Das Team {name} ist gelöscht.',
    editOne: 'Team {name} ändern',
    name: 'Name',
    none: 'Noch keine Teams',
    noneText: 'Fügen Sie das erste hinzu, oder importieren Sie eine Datei mit Mitgliedschaften.',
    parent: 'Gehört zu',
    parentHint: 'Das Team, dessen Teil es ist, falls es eines gibt.',
    saved: 'Das Team {name} ist gespeichert.',
  },
};
