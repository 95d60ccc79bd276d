package io.muster.adapters.persistence.sql;

import io.muster.application.port.out.WriteRefused;
import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a write that the database refuses for what the data is (SQLState class 22: the value; class 23: a constraint;
 * class 54: a value beyond the database's limits) from a breakage.
 */
final class Refused {
    private static final Map<String, Problem> BY_CONSTRAINT = Map.of(
        "account_user_name_taken", new Problem(ProblemCode.USER_NAME_TAKEN, "userName", "another account has taken the user name"),
        "account_email_taken", new Problem(ProblemCode.EMAIL_TAKEN, "email", "another account has taken the e-mail"),
        "account_id_taken", new Problem(ProblemCode.PLAN_STALE, "id", "another account has taken the id"),
        "connection_name_taken", new Problem(ProblemCode.FIELD_INVALID, "name", "the name is taken by another connection"),
        "reference_name_taken", new Problem(ProblemCode.FIELD_INVALID, "name", "the name is taken"),
        "reference_parent", new Problem(ProblemCode.FIELD_INVALID, "parent", "another unit has it as parent"));

    private Refused() {
    }

    /** A batch's own exception repeats the statement with all its values, secrets too; what the server said comes after it. */
    static RuntimeException translate(SQLException failure) {
        boolean ofBatch = failure instanceof BatchUpdateException && failure.getNextException() != null;
        return told(ofBatch ? failure.getNextException() : failure);
    }

    private static RuntimeException told(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("23")) {
            return new WriteRefused(violated(failure), failure);
        }
        if (state.startsWith("22") || state.startsWith("54")) {
            return new WriteRefused(new Problem(ProblemCode.FIELD_INVALID, "", "the database cannot store one of the values"),
                failure);
        }
        return new StoreFailure("the database refused a statement: " + failure.getMessage(), failure);
    }

    /** The constraint stands before the data in both databases' messages: what comes first is not what somebody typed. */
    private static Problem violated(SQLException failure) {
        String message = failure.getMessage().toLowerCase(Locale.ROOT);
        Problem problem = new Problem(ProblemCode.PLAN_STALE, "", "the data has changed meanwhile, so that this cannot be stored");
        int first = Integer.MAX_VALUE;
        for (Map.Entry<String, Problem> entry : BY_CONSTRAINT.entrySet()) {
            int place = message.indexOf(entry.getKey());
            if (place >= 0 && place < first) {
                first = place;
                problem = entry.getValue();
            }
        }
        return problem;
    }
}
