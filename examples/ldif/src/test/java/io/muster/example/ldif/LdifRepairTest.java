package io.muster.example.ldif;

import io.muster.domain.problem.Problem;
import io.muster.domain.problem.ProblemCode;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class LdifRepairTest {
    private static final Problem TAKEN = new Problem(ProblemCode.EMAIL_TAKEN, "email", "email belongs to\nanother account");
    private static final Problem UNKNOWN = new Problem(ProblemCode.REFERENCE_UNKNOWN, "groups[0]", "there is no group Ops");

    @Test
    void rejected_entries_come_back_in_their_own_words_below_the_reasons() {
        String repair = Ldif.repair("""
            version: 1
            dn: uid=a
            uid: a

            # a remark
            dn: uid=b
            uid: b
            mail: b@exam
             ple.com
            unknown;x-y:: aGk=

            dn: uid=c
            uid: c

            this is nothing
            """, Map.of(2, TAKEN, 4, UNKNOWN));

        assertThat(repair).isEqualTo("""
            version: 1

            # email belongs to another account
            dn: uid=b
            uid: b
            mail: b@example.com
            unknown;x-y:: aGk=

            # groups[0]: there is no group Ops
            this is nothing
            """);
    }

    @Test
    void reasons_are_not_read_again_and_do_not_pile_up() {
        String file = "dn: uid=a\nuid: a\nmail: é@example.com\n";
        String once = Ldif.repair(file, Map.of(1, TAKEN));

        assertThat(Ldif.records(once)).isEqualTo(Ldif.records(file));
        assertThat(Ldif.repair(once, Map.of(1, TAKEN))).isEqualTo(once);
    }

    @Test
    void passwords_do_not_come_back_nor_what_may_be_the_rest_of_one() {
        String repair = Ldif.repair("""
            dn: uid=a
            uid: a
            userPassword:: c2Vj
            cmV0
            USERPASS
             WORD;x-old: secret
            sambaNTPassword: secret
            unicodePwd: secret
            cn: A
            """, Map.of(1, TAKEN));

        assertThat(repair).endsWith("dn: uid=a\nuid: a\ncn: A\n");
    }

    @Test
    void what_would_go_on_with_the_comment_above_it_does_not() {
        String repair = Ldif.repair("version: 1\n\n lost\n", Map.of(1, TAKEN));

        assertThat(repair).endsWith("\n# email belongs to another account\nlost\n");
        assertThat(Ldif.records(repair)).hasSize(1);
    }
}
