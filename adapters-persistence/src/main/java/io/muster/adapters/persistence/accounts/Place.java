package io.muster.adapters.persistence.accounts;

import io.muster.domain.access.Reference;

/** The numbers by which the database knows the places of an account; they never change. */
final class Place {
    /** More than any number: {@code number + STEP * reference} holds a place and a reference. */
    static final int STEP = 8;

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
}
