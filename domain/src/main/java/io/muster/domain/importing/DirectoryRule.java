package io.muster.domain.importing;

/** Whether the directory behind a connection must know an account. */
public enum DirectoryRule { REQUIRE, IGNORE }
