export default {
  signIn: {
    title: 'Sign in',
    action: 'Sign in',
    again: 'Sign in again',
    againText: 'Your session has ended. Nothing on this page is lost: sign in, and it goes on.',
    forgotten: 'Forgotten your password?',
    oidc: 'Sign in with your organisation',
    otherTenant: 'Another tenant?',
    password: 'Password',
    somebodyElse: 'Sign in as somebody else',
    tenant: 'Tenant',
    tenantHint: 'Leave it empty if nobody has told you one.',
    userName: 'User name',
  },
  password: {title: 'Set a password'},
  profile: {title: 'Profile'},
};
