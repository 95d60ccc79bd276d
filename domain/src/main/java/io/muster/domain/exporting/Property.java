package io.muster.domain.exporting;

/** Something of an account that can be searched. */
public sealed interface Property permits Attribute, Member {
    /** Its name in queries, in the API and in messages. */
    String label();
}
