package io.muster.adapters.security;

import io.muster.application.files.PlainPassword;
import io.muster.application.port.out.PasswordHashing;
import io.muster.domain.account.Credential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Published test vectors, in the form of docs/adr/0015. */
class HashesOfOtherSystemsTest {
    private static final String BCRYPT = "$bcrypt$t=2a,r=6$o2EtjJo32sL5nZTaA71FIQ$5tU4MfggYNwIouhInOhQzkj7+XaXhzg";
    private static final String LATIN1 = "$sha1$s=suffix,e=latin1$cGVwcGVy$DKbdI80T/TjITY0Ufe5mVtk0Imw";
    private static final String QUESTION_MARK = "$md5$e=ascii$$0UV7csP7MjomcRJa7z6rXQ";

    private final PasswordHashing hashing = Passwords.hashing();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # RFC 1320 §A.5, RFC 1321 §A.5, FIPS 180-4, ISO/IEC 10118-3
        $md4$$pEgBeq8h2FJfwQroeqZynQ | abc
        $md5$$kAFQmDzST7DWlj99KOF/cg | abc
        $ripemd160$$jrII9+BdmHqbBEqOmMawh/FaC/w | abc
        $sha1$$qZk+NkcGgWq6PiVxeFDCbJzQ2J0 | abc
        $sha224$$Iwl9IjQF2CKGQqR3vaJVsyqtvOS9oLP342ydpw | abc
        $sha256$$ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0 | abc
        $sha384$$ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn | abc
        $sha512$$3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw | abc
        $whirlpool$$TiRIpMb0hrsWtlYsc7QCC/MEPjpzG85yGuGzA9l+bUxxge69tsV+J30ONJVxFMvWx5f8nZXYtYLSJSkgdtTu9Q | abc
        # Auth0's documentation of salt.position; OpenLDAP's and Passlib's of {SSHA} and {SMD5}; the NT hash of "password"
        $md5$c2FsdA$Z6Hgm7H4P1AH3BGcFNZjqg | password
        $sha1$s=suffix$HVGnNw$DkMTwBl+a/3DQTxCYEApdUtNXGg | secret
        $sha1$s=suffix$bFOTSQ$pKqkNr1tq3wtQqk+UcPyA3HnA2M | password
        $md5$s=suffix$cx+L9Q$jNoSMNY0cybfuBWiaGlFww | password
        $md5$s=suffix$lPwOYQ$OqsUXNHIhHbznxrqHoIM+Q | password
        $md4$e=utf16le$$iEb36u6PsRetBr3YMLdYbA | password
        """)
    void verifies_plain_digests(String phc, String password) {
        assertFits(phc, password);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # RFC 2202 §2 and §3, RFC 2286 §2, RFC 4231 §4.3
        $hmac-md5$k=SmVmZQ$$dQx4PmqwtQPqqG4xCl23OA | what do ya want for nothing?
        $hmac-sha1$k=SmVmZQ$$7/zfauXrL6LSdBbV8YTfnCWafHk | what do ya want for nothing?
        $hmac-sha1$k=CwsLCwsLCwsLCwsLCwsLCwsLCws$$thcxhlUFcmTii8C2+zeMjvFGvgA | Hi There
        $hmac-sha1$k=CwsLCwsLCwsLCwsLCwsLCwsLCws$SGkg$thcxhlUFcmTii8C2+zeMjvFGvgA | There
        $hmac-sha1$k=CwsLCwsLCwsLCwsLCwsLCwsLCws,s=suffix$ZXJl$thcxhlUFcmTii8C2+zeMjvFGvgA | Hi Th
        $hmac-ripemd160$k=SmVmZQ$$3abAITpIWp4k9HQgZKfwM7Q8QGk | what do ya want for nothing?
        $hmac-sha224$k=SmVmZQ$$ow4BCYvG279FaQ86fp5tD4u+oqOeYUgAj9BeRA | what do ya want for nothing?
        $hmac-sha256$k=SmVmZQ$$W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM | what do ya want for nothing?
        $hmac-sha384$k=SmVmZQ$$r0XS43ZIQDFhf3jStYprG5x+9GT1oBtH5C7Dc2MiRF6OIkDKXmnix4syOez6shZJ | what do ya want for nothing?
        $hmac-sha512$k=SmVmZQ$$Fkt6e/z4GeLjlfvnO1bgo4e9ZCIugx/WECcM1+olBVSXWL91wFqZSm0DT2X48Ob9yuqxo01Ka0tjbgcKOLznNw \
        | what do ya want for nothing?
        """)
    void verifies_hmacs(String phc, String password) {
        assertFits(phc, password);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # RFC 6070 §2
        $pbkdf2-sha1$i=1,l=20$c2FsdA$DGDID5YfDnHzqbUkr2ASBi/gN6Y | password
        $pbkdf2-sha1$i=2,l=20$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc | password
        $pbkdf2-sha1$i=4096,l=20$c2FsdA$SwB5AbdlSJq+rUnZJvch0GWkKcE | password
        $pbkdf2-sha1$i=4096,l=25$c2FsdFNBTFRzYWx0U0FMVHNhbHRTQUxUc2FsdFNBTFRzYWx0$PS7sT+QchJuAyNg2YsDkSospGpZM8vBwOA \
        | passwordPASSWORDpassword
        # RFC 7914 §11
        $pbkdf2-sha256$i=1,l=64$c2FsdA$VawEblbjCJ/sFpHCJUS2BflBhSFt3gRl5oudV8INrLxJypzM8Xm2RZkWZLOdd+8xfHG4RbHjC9UJESBB06GXgw | passwd
        $pbkdf2-sha256$i=80000,l=64$TmFDbA$TdzY9guYviGDDO5e8icB+WQaRBjQTAQUrv8Ih2s0q1ah1CWhIlgzVJrbhBtRybMXaicr3ruh0HhHj2Kzl/M8jQ | Password
        """)
    void verifies_pbkdf2(String phc, String password) {
        assertFits(phc, password);
    }

    /** RFC 6070 §2 has one with a NUL in password and salt, where functions of C would end. */
    @Test
    void verifies_pbkdf2_of_a_password_with_a_nul() {
        assertFits("$pbkdf2-sha1$i=4096,l=16$c2EAbHQ$Vvpqp1VICZ3MN9fwNCXgww", "pass\0word");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # RFC 7914 §12
        $scrypt$ln=10,r=8,p=16$TmFDbA$/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWIurzDZLiKjiG/xCSedmDDaxyevuUqD7m2DYMvfoswGQA | password
        $scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw \
        | pleaseletmein
        """)
    void verifies_scrypt(String phc, String password) {
        assertFits(phc, password);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # OpenBSD and jBCrypt
        $bcrypt$t=2a,r=6$o2EtjJo32sL5nZTaA71FIQ$5tU4MfggYNwIouhInOhQzkj7+XaXhzg | a
        $bcrypt$t=2a,r=6$Kh8dxwo9FHlWpG/r4wFgFw$2aJ1tJO8vhAksP+A0zAlPP3KNGh9j2k | abc
        $bcrypt$t=2a,r=6$AtEXbXQVjuKc/9rGFQzxIw$TTi1I86dxvL2/5+zws1x3+f5brSjuvE | abcdefghijklmnopqrstuvwxyz
        # crypt_blowfish 1.3, wrapper.c; in one of them the password is the bytes FF FF A3
        $bcrypt$t=2a,r=5$EEEEEEEEEEEEEEEEEEEEEA$G7aRQ/mo0wTI0j2ZqwSad6aOLMx0QgY | U*U
        $bcrypt$t=2a,r=5$ZZZZZZZZZZZZZZZZZZZZZQ$CeZzo/mlRIGOuN1pqMsosy9ve+YEz6c | U*U*U
        $bcrypt$t=2y,r=5,e=latin1$BQMAhdXtTBdrKsPL7kcpHA$EG7gnJccQ6GdiiXFld+R3/Twm1ZUO5g | ÿÿ£
        $bcrypt$t=2a,r=5$cdefghijklmnopqrstuvww$7u4x+AkZkgQliBAC0UDVVbKKXHLgDwk \
        | 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789chars after 72 are ignored
        # Auth0's documentation
        $bcrypt$t=2b,r=10$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M | hello
        # the same with a part of the password for a salt
        $bcrypt$t=2b,r=10,x=aGU$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M | llo
        $bcrypt$t=2b,r=10,x=bGxv,s=suffix$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M | he
        """)
    void verifies_bcrypt(String phc, String password) {
        assertFits(phc, password);
    }

    @Test
    void of_a_longer_password_bcrypt_knows_72_bytes() {
        String known = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
        Credential credential = new Credential("$bcrypt$t=2a,r=5$cdefghijklmnopqrstuvww$7u4x+AkZkgQliBAC0UDVVbKKXHLgDwk");

        assertThat(hashing.verify(new PlainPassword(known), credential)).isTrue();
        assertThat(hashing.verify(new PlainPassword(known + "and more"), credential)).isTrue();
        assertThat(hashing.verify(new PlainPassword(known.substring(1)), credential)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # phc-winner-argon2, test.c, with and without its name for the first version
        $argon2i$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY | password
        $argon2i$v=16$m=256,t=2,p=1$c29tZXNhbHQ$/U3YPXYsSb3q9XxHvc0MLxur+GP960kN9j7emXX8zwY | password
        $argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8 | password
        # golang.org/x/crypto/argon2
        $argon2d$v=19$m=64,t=1,p=1$c29tZXNhbHQ$hydAX9B8MseNZPVH8kFQ0/LnA6ifmBoZ | password
        $argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$ucQB0YRKZ9UOrjln3CiHCyLlCAkuhho3 | password
        $argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQ$ZVrRXqxlLcWfcXCnMyv0m4Rpvh/bnCi7 | password
        """)
    void verifies_argon2(String phc, String password) {
        assertFits(phc, password);
    }

    private void assertFits(String phc, String password) {
        Credential credential = new Credential(phc);
        assertThat(hashing.supports(credential)).isTrue();
        assertThat(hashing.verify(new PlainPassword(password), credential)).isTrue();
        assertThat(hashing.verify(new PlainPassword("x" + password), credential)).isFalse();
        assertThat(hashing.outdated(credential)).isTrue();
        assertThat(HashFunctions.known(credential).orElseThrow()).hasToString("KnownHash");
    }

    @Test
    void a_password_that_the_encoding_has_no_bytes_for_is_wrong() {
        assertFits(LATIN1, "café");
        assertThat(hashing.verify(new PlainPassword("caf\u20ac"), new Credential(LATIN1))).isFalse();
        assertFits(QUESTION_MARK, "?");
        assertThat(hashing.verify(new PlainPassword("é"), new Credential(QUESTION_MARK))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "$scrypt$ln=20,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI",
        "$scrypt$ln=14,r=8,p=13$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI",
        "$scrypt$ln=14,r=99999999,p=99999999$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI",
        "$scrypt$ln=1,r=1,p=500000$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI",
        "$scrypt$ln=16,r=1,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofI",
        "$bcrypt$t=2b,r=14$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M",
        "$bcrypt$t=2b,r=3$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M",
        "$pbkdf2-sha512$i=1000001,l=64$c2FsdHNhbHQ$TdzY9guYviGDDO5e8icB+WQaRBjQTAQUrv8Ih2s0q1ah1CWhIlgzVJrbhBtRybMXaicr3ruh0HhHj2Kzl/M8jQ",
        "$pbkdf2-whirlpool$i=600000,l=64$c2FsdA$TdzY9guYviGDDO5e8icB+WQaRBjQTAQUrv8Ih2s0q1ah1CWhIlgzVJrbhBtRybMXaicr3ruh0HhHj2Kzl/M8jQ",
        "$pbkdf2-md5$i=600000,l=64$c2FsdA$TdzY9guYviGDDO5e8icB+WQaRBjQTAQUrv8Ih2s0q1ah1CWhIlgzVJrbhBtRybMXaicr3ruh0HhHj2Kzl/M8jQ",
        "$argon2i$v=19$m=65537,t=1,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8"})
    void does_not_support_a_hash_that_costs_too_much_or_too_little(String phc) {
        assertUnsupported(phc);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$bcrypt$t=2x,r=5$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M",
        "$bcrypt$r=5$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M",
        "$bcrypt$t=2a,r=5,x=_$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M",
        "$bcrypt$t=2a,r=5$pHiwXk/NuECexVbHMSnT$NX0fq+GVx6+5nmPuUHKBYn3T13arq3M",
        "$bcrypt$t=2a,r=5$pHiwXk/NuECexVbHMSnTMg$NX0fq+GVx6+5nmPuUHKBYn3T13arq3NN",
        "$md5$$kAFQmDzST7DWlj99KOF/", "$md5$$", "$md5$$kAFQmDzST7DWlj99KOF/cgAA", "$md5$s=middle$c2FsdA$Z6Hgm7H4P1AH3BGcFNZjqg",
        "$md5$s=prefix$c2FsdA$Z6Hgm7H4P1AH3BGcFNZjqg", "$md5$i=1$c2FsdA$Z6Hgm7H4P1AH3BGcFNZjqg",
        "$md5$e=ebcdic$c2FsdA$Z6Hgm7H4P1AH3BGcFNZjqg", "$md5$e=utf8$c2FsdA$Z6Hgm7H4P1AH3BGcFNZjqg",
        "$md2$$kAFQmDzST7DWlj99KOF/cg", "$hmac-md5$$dQx4PmqwtQPqqG4xCl23OA", "$hmac-md5$$c2FsdA$dQx4PmqwtQPqqG4xCl23OA",
        "$hmac-md5$k=_$$dQx4PmqwtQPqqG4xCl23OA", "$hmac-sha1$k=SmVmZQ$$dQx4PmqwtQPqqG4xCl23OA",
        "$pbkdf2-sha1$i=1,l=15$c2FsdA$DGDID5YfDnHzqbUkr2AS", "$pbkdf2-sha1$i=1$c2FsdA$DGDID5YfDnHzqbUkr2ASBi/gN6Y",
        "$pbkdf2-sha1$l=20$c2FsdA$DGDID5YfDnHzqbUkr2ASBi/gN6Y", "$pbkdf2-sha3$i=1,l=20$c2FsdA$DGDID5YfDnHzqbUkr2ASBi/gN6Y",
        "$scrypt$ln=4,r=8,p=1$c2FsdA$", "$scrypt$r=8,p=1$c2FsdA$cCO9yzr9c0hGHAbNgf046/2o",
        "$scrypt$ln=4,r=0,p=1$c2FsdA$cCO9yzr9c0hGHAbNgf046/2o",
        "$argon2id$v=20$m=64,t=1,p=1$c29tZXNhbHQ$ZVrRXqxlLcWfcXCnMyv0m4Rpvh/bnCi7", "$argon2id$v=x$m=64,t=1,p=1$c29tZXNhbHQ$ZVrRXqxlLcWf",
        "$argon2id$v=19$m=64,t=1,p=1,keyid=AA$c29tZXNhbHQ$ZVrRXqxlLcWfcXCnMyv0m4Rpvh/bnCi7"})
    void does_not_support_a_hash_that_contradicts_itself(String phc) {
        assertUnsupported(phc);
    }

    private void assertUnsupported(String phc) {
        Credential credential = new Credential(phc);
        assertThat(hashing.supports(credential)).isFalse();
        assertThat(hashing.verify(new PlainPassword("password"), credential)).isFalse();
        assertThat(hashing.outdated(credential)).isTrue();
    }

    @Test
    void no_damaged_text_breaks_anything() {
        for (String phc : new String[] {BCRYPT, LATIN1, "$scrypt$ln=4,r=1,p=1$c2FsdA$cCO9yzr9c0hGHAbNgf046/2o",
            "$hmac-md5$k=SmVmZQ$$dQx4PmqwtQPqqG4xCl23OA", "$pbkdf2-sha1$i=2,l=20$c2FsdA$6mwBTcctb4zNHtkqzh1B8NjeiVc",
            "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$ucQB0YRKZ9UOrjln3CiHCyLlCAkuhho3"}) {
            for (int i = phc.indexOf('$', 1) + 1; i < phc.length(); i++) {
                for (String instead : new String[] {"", "$", "=", ",", "9", "A"}) {
                    assertWrong(phc.substring(0, i) + instead + phc.substring(i + 1));
                }
                assertWrong(phc.substring(0, i));
            }
        }
    }

    private void assertWrong(String phc) {
        assertThat(hashing.verify(new PlainPassword("wrong"), new Credential(phc))).as("with any damage").isFalse();
    }
}
