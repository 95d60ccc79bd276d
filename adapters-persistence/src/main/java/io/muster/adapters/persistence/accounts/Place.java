package io.muster.adapters.persistence.accounts;

import io.muster.domain.access.Reference;

/** The numbers by which the database knows the places of an account; they never change. */
final class Place {
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
        for (Reference place : Reference.values()) {
            if (number(place) == number) {
                return place;
            }
        }
        throw new IllegalStateException("no place of an account has the number " + number);
    }
}
