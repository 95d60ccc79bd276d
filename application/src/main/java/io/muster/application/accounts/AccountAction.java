package io.muster.application.accounts;

/** What can be done to many accounts at once. */
public enum AccountAction { ENABLE, DISABLE, DELETE }
