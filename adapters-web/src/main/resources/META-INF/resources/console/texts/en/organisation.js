export default {
  teams: {
    title: 'Teams',
    subtitle: 'Working units that accounts are members of. An import may make them.',
    add: 'Add a team',
    deleteOne: 'Delete the team {name}',
    deleteText: 'Its members stay, but are not in this team any more.',
    deleted: 'The team {name} is deleted.',
    editOne: 'Change the team {name}',
    name: 'Name',
    none: 'No teams yet',
    noneText: 'Add the first one, or import a file with memberships.',
    parent: 'Part of',
    parentHint: 'The team that it is part of, if any.',
    saved: 'The team {name} is saved.',
  },
};
