package io.muster.bootstrap.benchmark.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

/** Writes a document of the layout {@code users-and-groups}, hashes included. */
final class UsersDocument {
    private UsersDocument() {
    }

    static void write(Stream<Person> people, OutputStream out) throws IOException {
        out.write(bytes("{\"users\":["));
        String separator = "\n";
        for (Iterator<Person> each = people.iterator(); each.hasNext(); separator = ",\n") {
            out.write(bytes(separator + user(each.next())));
        }
        out.write(bytes("\n],\"groups\":" + Text.list(People.GROUPS) + "}\n"));
    }

    private static String user(Person person) {
        return "{\"userName\":\"" + person.userName() + "\",\"displayName\":\"" + person.displayName()
            + "\",\"emailAddress\":\"" + person.email() + "\",\"passwordBytes\":\"" + padded(person.hash())
            + "\",\"saltBytes\":\"" + padded(person.salt()) + "\",\"groups\":" + Text.list(person.groups()) + "}";
    }

    /** 20 and 10 bytes alike leave a rest that base64 fills up. */
    private static String padded(String base64) {
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
