package io.muster.adapters.persistence.accounts;

import io.muster.domain.access.Reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * The numbers by which the database knows the places of an account; they never change. A link, which is a place and a reference,
 * is read as one number, so that all links of an account come as one array.
 */
final class Place {
    /** More than any place's number. */
    private static final int STEP = 8;
    /** All links of the account {@code a}. */
    static final String LINKS = "array(select l.place + " + STEP
        + " * cast(l.reference_id as bigint) from account_link l where l.account_id = a.id)";

    private Place() {
    }

    static int number(Reference place) {
        return switch (place) {
            case ROLES -> 1;
            case MAIN_GROUP -> 2;
            case GROUPS -> 3;
            case TEAMS -> 4;
        };
    }

    static Reference of(int number) {
        return switch (number) {
            case 1 -> Reference.ROLES;
            case 2 -> Reference.MAIN_GROUP;
            case 3 -> Reference.GROUPS;
            case 4 -> Reference.TEAMS;
            default -> throw new IllegalStateException("no place of an account has the number " + number);
        };
    }

    static long link(Reference place, int reference) {
        return number(place) + (long) STEP * reference;
    }

    static int ofLink(long link) {
        return (int) (link % STEP);
    }

    static int referenceOfLink(long link) {
        return (int) (link / STEP);
    }

    /** Reads {@link #LINKS}. */
    static Long[] links(ResultSet row, int column) throws SQLException {
        Object[] links = (Object[]) row.getArray(column).getArray();
        return Arrays.copyOf(links, links.length, Long[].class);
    }
}
