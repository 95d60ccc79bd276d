export default {
  signIn: {
    title: 'Sign in',
    action: 'Sign in',
    actionIn: 'Sign in ({count})',
    again: 'Sign in again',
    againText: 'Your session has ended. Nothing on this page is lost: sign in, and it goes on.',
    forgotten: 'Forgotten your password?',
    noAccount: 'No account? Ask an administrator of your organisation for one.',
    oidc: 'Sign in with your organisation',
    otherTenant: 'Another tenant?',
    password: 'Password',
    passwordSet: 'The password is set. You can sign in with it now.',
    refused: {
      'sign-in': {
        expired: 'Signing in with your organisation took too long, or began in another window. Begin it again.',
        refused: 'Your organisation has signed you in, but there is no account for you here, or it may not be used that way. Ask an '
          + 'administrator.',
        'provider-unavailable': 'Your organisation’s sign-in does not answer. Try again in a moment, or sign in with a password.',
      },
      otherwise: 'Signing in with your organisation did not work. Try again; if it stays so, ask an administrator.',
    },
    somebodyElse: 'Sign in as somebody else',
    tenant: 'Tenant',
    tenantHint: 'Leave it empty if nobody has told you one.',
    userName: 'User name',
    wait: {
      one: 'Too many attempts. Wait one second, then try again.',
      other: 'Too many attempts. Wait {count} seconds, then try again.',
    },
    wrong: 'The user name or the password is wrong. Look at both, and at the tenant if you have one, then try again.',
  },
  password: {
    title: 'Set a password',
    ask: 'Send me a link',
    askIn: 'Send me a link ({count})',
    back: 'To the sign-in',
    dead: 'This link does not work any more.',
    deadText: 'It was used, has expired, or something of the account has changed since.',
    forgotten: 'Tell us who you are, and a link by which you set a new password goes to your e-mail address.',
    forgottenTitle: 'Forgotten your password?',
    hint: 'Several words that do not belong together are easy to remember and hard to guess. Blanks may be used.',
    name: 'User name or e-mail address',
    new: 'New password',
    noMails: 'Muster sends no mails here. Ask an administrator for a link by which you set a new password.',
    sent: 'If there is such an account, and it has an e-mail address, a link is on its way. Look into your mail, in the spam folder '
      + 'too. Nothing there? Ask an administrator.',
    set: 'Set the password',
    tooShort: {
      one: 'This is too short: at least {count} character is needed.',
      other: 'This is too short: at least {count} characters are needed.',
    },
  },
  // How good a new password is, while it is being typed.
  strength: {
    none: {one: 'At least {count} character.', other: 'At least {count} characters.'},
    short: {one: 'Too short yet: at least {count} character.', other: 'Too short yet: at least {count} characters.'},
    uniform: 'Long enough, but easily guessed: the same few characters over and over.',
    good: 'Good. Every further word makes it stronger.',
    strong: 'Very good.',
  },
};
