package io.muster.bootstrap.benchmark.report;

/**
 * Something that is measured once a round.
 *
 * @param layout of the file
 * @param what one of the words below, or a phase of it
 */
public record Case(String layout, int accounts, String what) {
    /** An import, from the end of its upload to its end. */
    public static final String ALL_NEW = "all new";
    /** The same file again. */
    public static final String UNCHANGED = "unchanged";
    /** A file in which each account has two other values. */
    public static final String UPDATED = "updated";
    /** From the request to the end of the job. */
    public static final String EXPORT = "export";
    /** The rows of an export, read and dropped. */
    public static final String CURSOR = "cursor";
    /** COPY into tables identical to Muster's own. */
    public static final String COPY_IDENTICAL = "COPY, own tables";
    /** COPY into tables with nothing but primary keys. */
    public static final String COPY_PLAIN = "COPY, plain tables";
    /** COPY into tables without any index. */
    public static final String COPY_BARE = "COPY, no index";

    /** The part that shows the first 1,000 rows of an import's report. */
    public static final String REPORT = "report's first page";

    /** A part of something, or something beside it. */
    public static String part(String whole, String part) {
        return whole + ": " + part;
    }

    /** Whether its time grows with the accounts, so that there is a rate. */
    boolean ofAllAccounts() {
        return !what.endsWith(REPORT);
    }

    Case at(int otherAccounts) {
        return new Case(layout, otherAccounts, what);
    }
}
