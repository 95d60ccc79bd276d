package io.muster.application.twin;

import io.muster.application.port.out.Directory;
import io.muster.domain.access.Connection;
import io.muster.domain.account.UserName;
import io.muster.domain.importing.DirectoryVerdict;

import java.util.Collection;
import java.util.Map;

/** For tests without a directory. */
public final class NoDirectory implements Directory {
    @Override
    public boolean serves(Connection connection) {
        return false;
    }

    @Override
    public Map<UserName, DirectoryVerdict> verdicts(Connection connection, Collection<UserName> names) {
        throw new AssertionError("there is no directory to ask");
    }
}
