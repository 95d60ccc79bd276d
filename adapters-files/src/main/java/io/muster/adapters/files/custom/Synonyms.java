package io.muster.adapters.files.custom;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the fields of an account in their files, in English, German and French. */
final class Synonyms {
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}]");

    /** Case, blanks, punctuation and accents aside, so that téléphone is telephone; each target by its own name too. */
    private static final Map<String, String> TARGETS = Stream.concat(
            Targets.always().stream().map(target -> Map.entry(plain(target), target)),
            Stream.of(
                words("userName", "login, login name, account, account name, user, benutzer, benutzername, anmeldename, kennung, konto, "
                    + "utilisateur, nom d'utilisateur, identifiant, compte"),
                words("email", "mail, email address, mail address, e-mail-adresse, mailadresse, adresse e-mail, adresse mail, courriel, "
                    + "adresse électronique"),
                words("emailVerified", "email confirmed, e-mail bestätigt, e-mail vérifié"),
                words("displayName", "name, full name, anzeigename, vollständiger name, nom complet, nom affiché"),
                words("givenName", "first name, forename, name.givenName, vorname, prénom"),
                words("familyName", "last name, surname, name.familyName, nachname, familienname, zuname, nom, nom de famille"),
                words("nickname", "nick, spitzname, rufname, surnom"),
                words("phone", "telephone, phone number, telephone number, tel, mobile, mobile phone, cell phone, telefon, telefonnummer, "
                    + "rufnummer, handy, mobil, numéro de téléphone, portable"),
                words("locale", "language, sprache, langue"),
                words("timezone", "zeitzone, fuseau horaire"),
                words("picture", "photo, image, avatar, bild, foto"),
                words("enabled", "active, is active, aktiv, aktiviert, actif"),
                words("externalId", "employee id, employee number, staff number, personalnummer, mitarbeiternummer, matricule"),
                words("roles", "role, rolle, rollen"),
                words("mainGroup", "primary group, hauptgruppe, groupe principal"),
                words("groups", "group, user groups, gruppe, gruppen, groupe, groupes"),
                words("teams", "team, équipe, équipes"),
                words("createdAt", "created, created on, creation date, erstellt, erstellt am, angelegt am, créé le, date de création"),
                words("updatedAt", "updated, changed, modified, last modified, geändert, geändert am, modifié le"),
                words("lastLoginAt", "last login, last sign-in, letzte anmeldung, dernière connexion"),
                words("loginsCount", "logins, number of logins, anmeldungen, nombre de connexions")).flatMap(words -> words))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Synonyms() {
    }

    private static Stream<Map.Entry<String, String>> words(String target, String words) {
        return Stream.of(words.split(", ")).map(word -> Map.entry(plain(word), target));
    }

    /** The target that a column of this name is, by its own name or another word for it. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(TARGETS.get(plain(name)));
    }

    static String plain(String name) {
        return DECORATION.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
