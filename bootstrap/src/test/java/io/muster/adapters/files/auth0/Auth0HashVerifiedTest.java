package io.muster.adapters.files.auth0;

import com.fasterxml.jackson.core.JsonParser;
import io.muster.adapters.files.json.Json;
import io.muster.adapters.files.json.JsonTree;
import io.muster.adapters.files.json.JsonValue;
import io.muster.adapters.files.layout.Draft;
import io.muster.adapters.files.layout.Names;
import io.muster.adapters.security.Passwords;
import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;
import io.muster.domain.importing.RowNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

import static org.assertj.core.api.Assertions.assertThat;

/** Files and password hashing agree on the text of a hash: the examples of Auth0's documentation, from its JSON to a sign-in. */
class Auth0HashVerifiedTest {
    private static final PasswordHashing HASHING = Passwords.hashing();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        shh | "algorithm":"md4","hash":{"value":"AbuUujgF0pPPkJPSFRTpmA==","encoding":"base64"}
        password | "algorithm":"md5","hash":{"value":"67A1E09BB1F83F5007DC119C14D663AA","encoding":"hex"},"salt":{"value":"salt"}
        shh | "algorithm":"sha256","hash":{"value":"d24e794fce503c3ddb1cd1ba1dd5d9b250cf9917336a0316fefd87fecf79200f",\
        "encoding":"hex"},"salt":{"value":"abc123","position":"prefix"}
        hello | "algorithm":"bcrypt","hash":{"value":"$2b$10$nFguVi9LsCAcvTZFKQlRKeLVydo8ETv483lkNsSFI/Wl1Rz1Ypo1K"}
        shh | "algorithm":"bcrypt","hash":{"value":"$2b$10$C9hB01.YxRSTcn/ZOOo4j.TW7xCKKFKBSF.C7E0xiUwumqIDqWUXG"}
        shh | "algorithm":"argon2","hash":{"value":\
        "$argon2id$v=19$m=65536,t=2,p=1$J6Q/82PCyaNpYKRELJyTZg$m04qUAB8rexWDR4+/0f+SFB+4XMFxt7YAvAq2UycYos"}
        shh | "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-md4$i=100000,l=64$+N375B8q0Fw$fp2R9KAM4hK/votGHC5Fu+jhqbxUD8+Nic/EMSGv\
        NC3UP/k7wSHI0uXluHRSkZfl/BOheYqNOemayG90ZaSSQw","encoding":"utf8"}
        shh | "algorithm":"pbkdf2","hash":{"value":"$pbkdf2-sha512$i=100000,l=64$KNyFsA2rWoE$I2CQGI9H0JxdDf3kERRI97kPCGxh0KWBIV3MxyaS\
        191gDGfzVBGyS4BibhgqWQ0/ails8mHuU9ckASxHOOq58w"}
        shh | "algorithm":"ldap","hash":{"value":\
        "{SSHA384}/cgEjdoZh85DhurDeOQEMO1rMlAur93SVPbYe5XSD4lF7nNuvrBju5hUeg9A6agRemgSXGl5YuE=","encoding":"utf8"}
        test | "algorithm":"hmac","hash":{"value":"cg7f42jH39/2EaAU4wNd4s2lKIk=","encoding":"base64","digest":"sha1",\
        "key":{"value":"736868","encoding":"hex"}}
        password | "algorithm":"scrypt","hash":{"value":"097f6197e1b41538f723e32aa7a68e8d76227d8e432ce5faa4882a913032db29",\
        "encoding":"hex"},"salt":{"value":"abc123","encoding":"utf8"},"keylen":32,"cost":4096
        # RFC 7914 section 12
        pleaseletmein | "algorithm":"scrypt","hash":{"value":"7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2\
        d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887","encoding":"hex"},"salt":{"value":"SodiumChloride"},"keylen":64
        """)
    void a_hash_of_auth0s_file_is_verified_and_replaced(String password, String members) throws IOException {
        Credential credential = read(members);

        assertThat(HASHING.supports(credential)).isTrue();
        assertThat(HASHING.verify(new PlainPassword(password), credential)).isTrue();
        assertThat(HASHING.verify(new PlainPassword(password + "!"), credential)).isFalse();
        assertThat(HASHING.outdated(credential)).isTrue();
    }

    private static Credential read(String members) throws IOException {
        try (JsonParser json = Json.FACTORY.createParser("{\"custom_password_hash\":{" + members + "}}")) {
            json.nextToken();
            Draft draft = new Draft(new RowNumber(1), new Names());
            Auth0Hash.read((JsonValue.Obj) JsonTree.at(json).value(), draft);
            return draft.record().credential().orElseThrow();
        }
    }
}
