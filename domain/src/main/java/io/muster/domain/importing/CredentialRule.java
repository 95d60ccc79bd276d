package io.muster.domain.importing;

/** Whether password hashes and passwords in the file are taken over. */
public enum CredentialRule { IGNORE, ACCEPT }
