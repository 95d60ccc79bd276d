package io.muster.adapters.web.accounts;

import io.muster.adapters.web.json.JsonText;
import io.muster.application.port.in.ManageAccounts;
import io.muster.domain.access.Access;
import io.muster.domain.access.Connection;
import io.muster.domain.access.Name;
import io.muster.domain.access.Reference;
import io.muster.domain.account.Account;
import io.muster.domain.account.Activity;
import io.muster.domain.account.Credential;
import io.muster.domain.account.Field;
import io.muster.domain.account.Profile;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;

import java.time.Instant;
import java.util.List;

/** An account as the API shows it. */
@JsonbPropertyOrder({"id", "connection", "userName", "displayName", "givenName", "familyName", "nickname", "email",
    "emailVerified", "phone", "locale", "timezone", "picture", "enabled", "roles", "mainGroup", "groups", "teams",
    "attributes", "userMetadata", "appMetadata", "externalId", "createdAt", "updatedAt", "lastLoginAt", "loginsCount",
    "credential"})
public record AccountJson(String id, String connection, String userName, String displayName, String givenName,
                          String familyName, String nickname, String email, boolean emailVerified, String phone,
                          String locale, String timezone, String picture, boolean enabled, List<String> roles,
                          String mainGroup, List<String> groups, List<String> teams, JsonObject attributes,
                          JsonObject userMetadata, JsonObject appMetadata, String externalId, Instant createdAt,
                          Instant updatedAt, Instant lastLoginAt, long loginsCount, CredentialJson credential) {

    /** What is known of an account's credential; the hash itself never leaves. */
    @JsonbPropertyOrder({"state", "algorithm"})
    public record CredentialJson(State state, String algorithm) {
        /** PROVISIONAL: the owner has yet to set a password. NONE: a directory checks the password. */
        public enum State { SET, PROVISIONAL, NONE }

        static CredentialJson of(ManageAccounts.View view) {
            return view.account().credential().map(Credential::algorithm)
                .map(algorithm -> new CredentialJson(State.SET, algorithm))
                .orElseGet(() -> new CredentialJson(
                    view.kind() == Connection.Kind.LOCAL ? State.PROVISIONAL : State.NONE, null));
        }
    }

    static AccountJson of(ManageAccounts.View view) {
        Account account = view.account();
        Profile profile = account.profile();
        Access access = account.access();
        Activity activity = account.activity();
        return new AccountJson(account.id().toString(), account.connection().value(),
            text(profile, Field.USER_NAME), text(profile, Field.DISPLAY_NAME), text(profile, Field.GIVEN_NAME),
            text(profile, Field.FAMILY_NAME), text(profile, Field.NICKNAME), text(profile, Field.EMAIL),
            Boolean.parseBoolean(text(profile, Field.EMAIL_VERIFIED)), text(profile, Field.PHONE), text(profile, Field.LOCALE),
            text(profile, Field.TIMEZONE), text(profile, Field.PICTURE), account.enabled(),
            names(access, Reference.ROLES), names(access, Reference.MAIN_GROUP).stream().findFirst().orElse(null),
            names(access, Reference.GROUPS), names(access, Reference.TEAMS), object(profile, Field.ATTRIBUTES),
            object(profile, Field.USER_METADATA), object(profile, Field.APP_METADATA), text(profile, Field.EXTERNAL_ID),
            activity.createdAt(), activity.updatedAt(), activity.lastLoginAt().orElse(null), activity.loginsCount(),
            CredentialJson.of(view));
    }

    private static String text(Profile profile, Field field) {
        return profile.get(field).orElse(null);
    }

    private static JsonObject object(Profile profile, Field field) {
        return JsonText.stored(profile.get(field).orElse("{}"));
    }

    private static List<String> names(Access access, Reference place) {
        return access.get(place).stream().map(Name::value).toList();
    }
}
