package io.muster.adapters.files.auth0;

import com.fasterxml.jackson.core.JsonParser;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Names;
import io.muster.domain.account.Credential;
import io.muster.domain.importing.AccountRecord;
import io.muster.domain.importing.RowNumber;
import io.muster.domain.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class Auth0HashTest {
    private static final String BCRYPT = "$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K";
    private static final String BCRYPT_PHC = "$bcrypt$t=2b,r=10$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M";
    private static final String MD5 =
        "\"algorithm\":\"md5\",\"hash\":{\"value\":\"67A1E09BB1F83F5007DC119C14D663AA\",\"encoding\":\"hex\"}";
    private static final String MD5_HASH = "$Z6Hgm7H4P1AH3BGcFNZjqg";
    private static final String HMAC_HASH = "\"value\":\"cg7f42jH39/2EaAU4wNd4s2lKIk=\",\"encoding\":\"base64\"";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # one pass of a digest
        "algorithm":"md5","hash":{"value":"Z6Hgm7H4P1AH3BGcFNZjqg","encoding":"base64"} | $md5$$Z6Hgm7H4P1AH3BGcFNZjqg
        "algorithm":"md4","hash":{"value":"AbuUujgF0pPPkJPSFRTpmA==","encoding":"base64"} | $md4$$AbuUujgF0pPPkJPSFRTpmA
        "algorithm":"sha1","hash":{"value":"_-cgEjdoZh85DhurDeOQEMO1rMk","encoding":"base64"} | $sha1$$/+cgEjdoZh85DhurDeOQEMO1rMk
        # a phrase of RFC 2307
        "algorithm":"ldap","hash":{"value":"{SHA}pKqkNr1tq3wtQqk+UcPyA3HnA2M=","encoding":"utf8"} | $sha1$$pKqkNr1tq3wtQqk+UcPyA3HnA2M
        "algorithm":"ldap","hash":{"value":"{SSHA}pKqkNr1tq3wtQqk+UcPyA3HnA2NsU5NJ"} | $sha1$s=suffix$bFOTSQ$pKqkNr1tq3wtQqk+UcPyA3HnA2M
        "algorithm":"ldap","hash":{"value":"{smd5}OqsUXNHIhHbznxrqHoIM+ZT8DmE="} | $md5$s=suffix$lPwOYQ$OqsUXNHIhHbznxrqHoIM+Q
        "algorithm":"ldap","hash":{"value":"{MD5}X03MO1qnZdYdgyfeuILPmQ=="} | $md5$$X03MO1qnZdYdgyfeuILPmQ
        "algorithm":"ldap","hash":{"value":"{SHA224}Iwl9IjQF2CKGQqR3vaJVsyqtvOS9oLP342ydpw=="} \
        | $sha224$$Iwl9IjQF2CKGQqR3vaJVsyqtvOS9oLP342ydpw
        # PBKDF2's many names
        "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha1$i=2,l=20$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc"} \
        | $pbkdf2-sha1$i=2,l=20$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc
        "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-RSA-SHA512$l=20,i=2$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc"} \
        | $pbkdf2-sha512$i=2,l=20$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc
        "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha256WithRSAEncryption$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc"} \
        | $pbkdf2-sha256$i=100000,l=64$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc
        "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-RSA-SHA1-2$i=2$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc"} \
        | $pbkdf2-sha1$i=2,l=64$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc
        "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-rmd160$i=2,l=20$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc"} \
        | $pbkdf2-ripemd160$i=2,l=20$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc
        # Argon2 and scrypt
        "algorithm":"argon2","hash":{"value":"$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur"} \
        | $argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur
        "algorithm":"scrypt","hash":{"value":"097f6197e1b41538f723e32aa7a68e8d","encoding":"hex"},"keylen":16 \
        | $scrypt$ln=14,r=8,p=1$$CX9hl+G0FTj3I+Mqp6aOjQ
        "algorithm":"scrypt","hash":{"value":"097f6197e1b41538f723e32aa7a68e8d","encoding":"hex"},"cost":4096,"blockSize":1,\
        "parallelization":2,"salt":{"value":"abc123","position":"suffix"} | $scrypt$ln=12,r=1,p=2$YWJjMTIz$CX9hl+G0FTj3I+Mqp6aOjQ
        """)
    void reads_what_auth0_knows(String members, String phc) {
        assertThat(read(custom(members)).problems()).isEmpty();
        assertThat(read(custom(members)).credential()).contains(new Credential(phc));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "salt":{"value":"salt"} | $md5$c2FsdA
        "salt":{"value":"salt","encoding":"utf8","position":"prefix"} | $md5$c2FsdA
        "salt":{"value":"c2FsdA==","encoding":"base64"} | $md5$c2FsdA
        "salt":{"value":"c2FsdA","encoding":"base64"} | $md5$c2FsdA
        "salt":{"value":"73616C74","encoding":"hex","position":"suffix"} | $md5$s=suffix$c2FsdA
        "salt":{"value":"","position":"suffix"} | $md5$
        "salt":null,"password":null,"keylen":null | $md5$
        "password":{} | $md5$
        "password":{"encoding":"utf8"} | $md5$
        "password":{"encoding":"ascii"} | $md5$e=ascii$
        "password":{"encoding":"latin1"} | $md5$e=latin1$
        "password":{"encoding":"binary"} | $md5$e=latin1$
        "password":{"encoding":"utf16le"} | $md5$e=utf16le$
        "password":{"encoding":"ucs2"},"salt":{"value":"salt","position":"suffix"} | $md5$s=suffix,e=utf16le$c2FsdA
        """)
    void reads_salts_and_encodings(String members, String phc) {
        assertThat(read(custom(MD5 + "," + members)).problems()).isEmpty();
        assertThat(read(custom(MD5 + "," + members)).credential()).contains(new Credential(phc + MD5_HASH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "key":{"value":"shh"} | k=c2ho$
        "key":{"value":"736868","encoding":"hex"} | k=c2ho$
        "key":{"value":"c2ho","encoding":"base64"} | k=c2ho$
        """)
    void reads_hmac_with_its_key(String member, String parameters) {
        assertThat(read(custom("\"algorithm\":\"hmac\",\"hash\":{" + HMAC_HASH + ",\"digest\":\"sha1\"," + member + "}")).credential())
            .contains(new Credential("$hmac-sha1$" + parameters + "$cg7f42jH39/2EaAU4wNd4s2lKIk"));
    }

    @Test
    void reads_bcrypt_in_either_place() {
        assertThat(read("\"password_hash\":\"" + BCRYPT + "\"").credential()).contains(new Credential(BCRYPT_PHC));
        assertThat(read("\"password_hash\":\"\",\"custom_password_hash\":{\"algorithm\":\"bcrypt\",\"hash\":{\"value\":\"" + BCRYPT
            + "\"}}").credential()).contains(new Credential(BCRYPT_PHC));
        assertThat(read(custom("\"algorithm\":\"bcrypt\",\"hash\":{\"value\":\"" + BCRYPT + "\",\"encoding\":\"utf8\"},"
            + "\"salt\":{\"value\":\"he\",\"position\":\"suffix\"}")).credential())
            .contains(new Credential(BCRYPT_PHC.replace("r=10", "r=10,x=aGU,s=suffix")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"email\":\"a@x.org\"", "\"password_hash\":null", "\"password_hash\":\" \",\"custom_password_hash\":null"})
    void a_user_without_a_hash_has_none(String members) {
        assertThat(read(members).credential()).isEmpty();
        assertThat(read(members).problems()).isEmpty();
    }

    @Test
    void both_members_together_are_forbidden() {
        assertProblem("\"password_hash\":\"" + BCRYPT + "\"," + custom(MD5), "field.forbidden", "custom_password_hash");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "password_hash":7 | field.invalid | password_hash
        "password_hash":"$2x$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K" | credential.unsupported | password_hash
        "password_hash":"$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1" | credential.unsupported | password_hash
        "password_hash":"hunter2" | credential.unsupported | password_hash
        "custom_password_hash":"hunter2" | field.invalid | custom_password_hash
        "custom_password_hash":["hunter2"] | field.invalid | custom_password_hash
        """)
    void a_member_of_another_form_is_a_problem(String members, String code, String path) {
        assertProblem(members, code, path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "algorithm":"md5" | field.required | hash
        "hash":{"value":"hunter2"} | field.required | algorithm
        "algorithm":7,"hash":{} | field.invalid | algorithm
        "algorithm":"md5","hash":"hunter2" | field.invalid | hash
        "algorithm":"md6","hash":{} | credential.unsupported | algorithm
        "algorithm":"MD5","hash":{} | credential.unsupported | algorithm
        # digests
        "algorithm":"md5","hash":{"value":"67A1E09BB1F83F5007DC119C14D663AA"} | field.required | hash.encoding
        "algorithm":"md5","hash":{"encoding":"hex"} | field.required | hash.value
        "algorithm":"md5","hash":{"value":7,"encoding":"hex"} | field.invalid | hash.value
        "algorithm":"md5","hash":{"value":"hunter2","encoding":"utf8"} | field.invalid | hash.encoding
        "algorithm":"md5","hash":{"value":"hunter2","encoding":"hex"} | field.invalid | hash.value
        "algorithm":"md5","hash":{"value":"hunter2!","encoding":"base64"} | field.invalid | hash.value
        "algorithm":"md5","hash":{"value":"abcdef","encoding":"hex"} | credential.unsupported | hash.value
        # texts
        "algorithm":"bcrypt","hash":{"value":"hunter2"} | credential.unsupported | hash.value
        "algorithm":"bcrypt","hash":{"value":"$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K","encoding":"hex"} \
        | field.invalid | hash.encoding
        "algorithm":"argon2","hash":{"value":"$argon2x$m=256,t=2,p=1$c29tZXNhbHQ$/U3Y"} | credential.unsupported | hash.value
        "algorithm":"argon2","hash":{"value":"$argon2i$m=256,t=2,p=1,e=ascii$c29tZXNhbHQ$/U3Y"} | credential.unsupported | hash.value
        "algorithm":"argon2","hash":{"value":"$argon2i$m=hunter2 ,t=2,p=1$c29tZXNhbHQ$/U3Y"} | credential.unsupported | hash.value
        "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha1$i=1e3,l=20$c2FsdA$6mwB"} | credential.unsupported | hash.value
        "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-mdc2$i=2,l=20$c2FsdA$6mwB"} | credential.unsupported | hash.value
        "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha1$i=2,l=20,e=ascii$c2FsdA$6mwB"} | credential.unsupported | hash.value
        "algorithm":"pbkdf2","hash":{"value":"$argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3Y"} | credential.unsupported | hash.value
        "algorithm":"ldap","hash":{"value":"{CRYPT}$1$salt$hunter2"} | credential.unsupported | hash.value
        "algorithm":"ldap","hash":{"value":"{SSHA}pKqkNr1tq3wtQqk+UcPyA3HnA2M="} | credential.unsupported | hash.value
        "algorithm":"ldap","hash":{"value":"{SHA}pKqkNr1tq3wtQqk+UcPyA3HnA2NsU5NJ"} | credential.unsupported | hash.value
        "algorithm":"ldap","hash":{"value":"hunter2"} | credential.unsupported | hash.value
        # HMAC
        "algorithm":"hmac","hash":{"value":"","encoding":"hex"} | field.required | hash.digest
        "algorithm":"hmac","hash":{"value":"","encoding":"hex","digest":"md2"} | field.invalid | hash.digest
        "algorithm":"hmac","hash":{"value":"","encoding":"hex","digest":"md5"} | credential.unsupported | hash.value
        # scrypt
        "algorithm":"scrypt","hash":{"value":"00","encoding":"hex"},"keylen":64 | credential.unsupported | hash.value
        "algorithm":"scrypt","hash":{"value":"00","encoding":"hex"},"cost":1000 | field.invalid | cost
        "algorithm":"scrypt","hash":{"value":"00","encoding":"hex"},"cost":1 | field.invalid | cost
        "algorithm":"scrypt","hash":{"value":"00","encoding":"hex"},"blockSize":0 | field.invalid | blockSize
        "algorithm":"scrypt","hash":{"value":"00","encoding":"hex"},"parallelization":"1" | field.invalid | parallelization
        """)
    void an_object_of_another_form_is_a_problem(String members, String code, String path) {
        assertProblem(custom(members), code, "custom_password_hash." + path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "salt":"hunter2" | field.invalid | salt
        "salt":{} | field.required | salt.value
        "salt":{"value":"hunter2","encoding":"hex"} | field.invalid | salt.value
        "salt":{"value":"hunter2","encoding":"rot13"} | field.invalid | salt.encoding
        "salt":{"value":"hunter2","position":"middle"} | field.invalid | salt.position
        "salt":{"value":"\\uD800"} | field.invalid | salt.value
        "salt":{"value":"hunter2","pepper":1} | field.forbidden | salt.pepper
        "password":{"encoding":"ebcdic"} | field.invalid | password.encoding
        "password":{"value":"hunter2"} | field.forbidden | password.value
        "keylen":64 | field.forbidden | keylen
        "rounds":64 | field.forbidden | rounds
        """)
    void a_member_that_does_not_belong_there_is_a_problem(String member, String code, String path) {
        assertProblem(custom(MD5 + "," + member), code, "custom_password_hash." + path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "key":{} | field.required | key.value
        "key":{"value":""} | field.invalid | key.value
        "key":{"value":"hunter2!","encoding":"base64"} | field.invalid | key.value
        "key":"hunter2" | field.invalid | key
        "rounds":1 | field.required | key
        """)
    void an_hmac_without_a_key_is_a_problem(String member, String code, String path) {
        assertProblem(custom("\"algorithm\":\"hmac\",\"hash\":{" + HMAC_HASH + ",\"digest\":\"sha1\"," + member + "}"),
            code, "custom_password_hash.hash." + path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "argon2 | $argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur", "ldap | {SHA}pKqkNr1tq3wtQqk+UcPyA3HnA2M=",
        "pbkdf2 | $pbkdf2-sha1$i=2,l=20$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc"})
    void a_salt_is_forbidden_where_the_hash_has_its_own(String algorithm, String value) {
        assertProblem(custom("\"algorithm\":\"" + algorithm + "\",\"hash\":{\"value\":\"" + value + "\"},\"salt\":{\"value\":\"hunter2\"}"),
            "field.forbidden", "custom_password_hash.salt");
    }

    @Test
    void a_hash_that_is_too_long_to_keep_is_a_problem() {
        assertProblem(custom(MD5 + ",\"salt\":{\"value\":\"" + "s".repeat(1_000) + "\"}"), "credential.unsupported",
            "custom_password_hash");
    }

    @Test
    void auth0s_own_kind_of_hash_goes_back_as_password_hash() {
        assertThat(Auth0Hash.of(new Credential(BCRYPT_PHC)).canonical()).isEqualTo("{\"password_hash\":\"" + BCRYPT + "\"}");
        assertThat(Auth0Hash.of(new Credential(BCRYPT_PHC.replace("r=10", "r=12"))).get("custom_password_hash")).isPresent();
        assertThat(Auth0Hash.of(new Credential(BCRYPT_PHC.replace("r=10", "r=10,e=latin1"))).get("custom_password_hash")).isPresent();
    }

    @Test
    void other_hashes_go_back_as_custom_password_hash() {
        assertThat(Auth0Hash.of(new Credential("$scrypt$ln=12,r=8,p=1$YWJjMTIz$CX9hl+G0FTj3I+Mqp6aOjQ")).canonical()).isEqualTo(
            "{\"custom_password_hash\":{\"algorithm\":\"scrypt\",\"blockSize\":8,\"cost\":4096,"
                + "\"hash\":{\"encoding\":\"base64\",\"value\":\"CX9hl+G0FTj3I+Mqp6aOjQ==\"},\"keylen\":16,\"parallelization\":1,"
                + "\"salt\":{\"encoding\":\"base64\",\"value\":\"YWJjMTIz\"}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$fake$00", "$whirlpool$$TiRI", "$ripemd160$$jrII", "$sha384$c2FsdA$ywB1", "$2b$10$abc", "$hmac-md5$$dQx4",
        "$scrypt$r=8,p=1$$CX9h", "$scrypt$ln=99999999,r=8,p=1$$CX9h", "$bcrypt$t=2b,r=10$$NX0f"})
    void a_hash_that_auth0_does_not_know_has_no_member(String phc) {
        assertThat(Auth0Hash.of(new Credential(phc)).members()).isEmpty();
    }

    private static void assertProblem(String members, String code, String path) {
        AccountRecord record = read(members);
        assertThat(record.problems()).extracting(problem -> problem.code().code(), Problem::path).containsExactly(tuple(code, path));
        assertThat(record.problems().get(0).message()).doesNotContain("hunter2");
    }

    private static String custom(String members) {
        return "\"custom_password_hash\":{" + members + "}";
    }

    private static AccountRecord read(String members) {
        try (JsonParser json = Json.FACTORY.createParser("{" + members + "}")) {
            json.nextToken();
            Draft draft = new Draft(new RowNumber(1), new Names());
            Auth0Hash.read((JsonValue.Obj) JsonTree.at(json).value(), draft);
            return draft.record();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
