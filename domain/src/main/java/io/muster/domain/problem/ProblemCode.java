package io.muster.domain.problem;

/** What can be wrong with a record, a query or a file, by the code that users and other programs see. */
public enum ProblemCode {
    ROW_MALFORMED("row.malformed"),
    ROW_DUPLICATE("row.duplicate"),
    FIELD_REQUIRED("field.required"),
    FIELD_INVALID("field.invalid"),
    FIELD_TOO_LONG("field.too-long"),
    FIELD_FORBIDDEN("field.forbidden"),
    ACCOUNT_EXISTS("account.exists"),
    ACCOUNT_MISSING("account.missing"),
    ACCOUNT_AMBIGUOUS("account.ambiguous"),
    USER_NAME_TAKEN("user-name.taken"),
    EMAIL_TAKEN("email.taken"),
    DIRECTORY_MISSING("directory.missing"),
    DIRECTORY_DISABLED("directory.disabled"),
    REFERENCE_UNKNOWN("reference.unknown"),
    REFERENCE_EXISTS("reference.exists"),
    PERMISSION_ESCALATION("permission.escalation"),
    SUPER_ADMINISTRATOR_LAST("super-administrator.last"),
    CREDENTIAL_UNSUPPORTED("credential.unsupported"),
    PASSWORD_WRONG("password.wrong"),
    PLAN_STALE("plan.stale"),

    QUERY_INVALID("query.invalid"),
    QUERY_UNSUPPORTED("query.unsupported"),
    QUERY_UNKNOWN_FIELD("query.unknown-field"),
    EXPRESSION_INVALID("expression.invalid"),

    FILE_EMPTY("file.empty"),
    FILE_UNREADABLE("file.unreadable"),
    FILE_UNKNOWN_LAYOUT("file.unknown-layout"),
    FILE_TOO_LARGE("file.too-large"),
    FILE_INTEGRITY("file.integrity");

    private final String code;

    ProblemCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException where no problem has this code */
    public static ProblemCode of(String code) {
        for (ProblemCode problem : values()) {
            if (problem.code.equals(code)) {
                return problem;
            }
        }
        throw new IllegalArgumentException("unknown problem code " + code);
    }
}
