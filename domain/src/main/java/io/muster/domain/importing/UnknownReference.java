package io.muster.domain.importing;

/** What happens to a record that names a role, group or team which does not exist. */
public enum UnknownReference { CREATE, REJECT }
