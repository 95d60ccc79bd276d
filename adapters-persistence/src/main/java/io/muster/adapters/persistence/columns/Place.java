package io.muster.adapters.persistence.columns;

import io.muster.domain.access.Reference;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * The numbers by which the database knows the places of an account; they never change. A link, which is a place and a reference,
 * is read as one number, so that all links of an account come as one array.
 */
public final class Place {
    /** More than any place's number. */
    private static final int STEP = 8;
    private static final String LINK = "l.place + " + STEP + " * cast(l.reference_id as bigint)";
    /** Where the main group is. */
    public static final int MAIN_GROUP = number(Reference.MAIN_GROUP);
    /** All links of the account {@code a}. */
    public static final String LINKS = "array(select " + LINK + " from account_link l where l.account_id = a.id)";
    /** All links of each account that has any, as {@code account_id} and {@code links}. */
    public static final String LINKS_BY_ACCOUNT = "select l.account_id, array_agg(" + LINK + ") as links from account_link l"
        + " group by l.account_id";

    private static final Long[] NONE = {};

    private Place() {
    }

    public static int number(Reference place) {
        return switch (place) {
            case ROLES -> 1;
            case MAIN_GROUP -> 2;
            case GROUPS -> 3;
            case TEAMS -> 4;
        };
    }

    public static Reference of(int number) {
        return switch (number) {
            case 1 -> Reference.ROLES;
            case 2 -> Reference.MAIN_GROUP;
            case 3 -> Reference.GROUPS;
            case 4 -> Reference.TEAMS;
            default -> throw new IllegalStateException("no place of an account has the number " + number);
        };
    }

    public static long link(Reference place, int reference) {
        return number(place) + (long) STEP * reference;
    }

    public static int ofLink(long link) {
        return (int) (link % STEP);
    }

    public static int referenceOfLink(long link) {
        return (int) (link / STEP);
    }

    /** Reads links, none where there is no value. */
    public static Long[] links(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return NONE;
        }
        Object[] links = (Object[]) array.getArray();
        return Arrays.copyOf(links, links.length, Long[].class);
    }
}
