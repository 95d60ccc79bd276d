export default {
  /** What accounts and what comes with them consist of, layouts of files and their formats. */
  names: {
    field: {
      appMetadata: 'App metadata', attributes: 'Attributes', blocked: 'Blocked', connection: 'Connection', createdAt: 'Created',
      credential: 'Password', 'credential-algorithm': 'Kind of password hash', 'credential-state': 'State of the password',
      displayName: 'Display name', email: 'E-mail', emailVerified: 'E-mail verified', enabled: 'Enabled', externalId: 'External id',
      familyName: 'Family name', givenName: 'Given name', groups: 'Groups', id: 'Id', identities: 'Identities', label: 'Label',
      lastLoginAt: 'Last sign-in', locale: 'Language', loginsCount: 'Sign-ins', mainGroup: 'Main group', nickname: 'Nickname',
      parent: 'Above it', password: 'Password', permissions: 'Permissions', phone: 'Phone', picture: 'Picture', roles: 'Roles',
      teams: 'Teams', timezone: 'Time zone', updatedAt: 'Changed', userMetadata: 'User metadata', userName: 'User name',
      user_id: 'Auth0 user id',
    },
    layout: {
      'accounts': {title: 'Muster accounts', text: 'Everything, without any loss: for a backup or for another Muster.'},
      'custom': {title: 'Columns of your choice', text: 'For a spreadsheet or another program. You choose the columns.'},
      'administrators': {title: 'Administrators (Cloudi-Fi)', text: 'E-mail, name, profile, groups and teams, as Cloudi-Fi knows them.'},
      'akeneo-users': {title: 'Users (Akeneo PIM)', text: 'For the import of users in Akeneo.'},
      'akeneo-roles': {title: 'User roles (Akeneo PIM)', text: 'Roles with their permissions, and no accounts.'},
      'akeneo-groups': {title: 'User groups (Akeneo PIM)', text: 'The names of the groups, and no accounts.'},
      'teams': {title: 'Teams', text: 'The names of the teams, and no accounts.'},
      'users-and-groups': {title: 'Users and groups (Inedo ProGet)', text: 'For the import of users and groups in ProGet.'},
      'auth0-users': {title: 'Users (Auth0)', text: 'For the bulk import of users in Auth0.'},
      'bundle': {title: 'Several files in an archive', text: 'Roles, groups, teams and accounts together, as one import.'},
    },
    format: {
      accounts: {title: 'Muster archive (.accounts)', text: 'Nothing is lost. For Muster alone.'},
      csv: {title: 'CSV', text: 'A table as text, which nearly every program opens.'},
      xlsx: {title: 'Excel (.xlsx)', text: 'A workbook with real numbers and dates, also for LibreOffice.'},
      json: {title: 'JSON', text: 'One list of objects, for programs.'},
      ndjson: {title: 'JSON lines (.ndjson)', text: 'One object in each line, for programs that read large files.'},
    },
  },
};
