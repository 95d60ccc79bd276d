export default {
  common: {
    actions: 'Actions',
    cancel: 'Cancel',
    close: 'Close',
    delete: 'Delete',
    loading: 'Loading …',
    more: 'Show more',
    retry: 'Try again',
    save: 'Save',
    shown: {one: '{shown} of {count}', other: '{shown} of {count}'},
    skip: 'Skip to the page',
    undo: 'Undo',
  },
  navigation: {
    account: 'Your account: {name}',
    administration: 'Administration',
    dark: 'Dark colours',
    label: 'Pages',
    light: 'Light colours',
    menu: 'Menu',
    organisation: 'Organisation',
    signOut: 'Sign out',
    work: 'Accounts',
  },
  notFound: {
    title: 'There is no such page',
    text: 'Perhaps the address was cut short.',
    action: 'To the start',
  },
  forbidden: {
    title: 'This page is not for you',
    text: 'It takes the permission {permission}. Ask an administrator for a role that has it.',
  },
  problem: {
    network: 'The server cannot be reached. Look at your connection, then try again.',
    page: 'A part of the console could not be loaded. Look at your connection, then try again.',
    unexpected: 'The server answered something unexpected ({status}). Try again; if it stays, its log tells more.',
  },
  // In short what a code of the API means; the server's own words stand beneath.
  codes: {
    network: 'No answer',
    'permission.denied': 'You may not do this',
  },
};
