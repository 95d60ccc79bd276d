package io.muster.bootstrap.benchmark.data;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Makes the account of a number, always the same one and none from memory. Neighbours in number are neighbours in their ids,
 * as those of one store are, and strangers in their names.
 */
public final class People {
    /** All teams that there are: some hundreds. */
    public static final List<String> TEAMS = Names.PLACES.stream()
        .flatMap(place -> Names.DEPARTMENTS.stream().map(department -> department + " " + place)).toList();
    static final List<String> GROUPS = Names.PLACES;
    static final List<String> ROLES = Names.ROLES;

    private static final long SEED = 0x4D75737465724CL;
    private static final Instant FIRST = Instant.parse("2021-03-01T08:00:00Z");
    private static final int PAIRS = Names.GIVEN.size() * Names.FAMILY.size();
    /** A prime greater than any prime factor of the pools' sizes, so that every pair comes up before one comes again. */
    private static final long STRIDE = 15_485_863;
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    private People() {
    }

    /** @param number from 0 */
    public static Person of(int number) {
        return make(number, false);
    }

    /** The same account with another display name and another e-mail address. */
    public static Person changed(int number) {
        return make(number, true);
    }

    private static Person make(int number, boolean changed) {
        SplittableRandom random = new SplittableRandom(SEED + number * 0x9E3779B97F4A7C15L);
        int pair = (int) (number * STRIDE % PAIRS);
        String given = Names.GIVEN.get(pair % Names.GIVEN.size());
        String family = Names.FAMILY.get(pair / Names.GIVEN.size());
        String userName = plain(given) + "." + plain(family) + (number < PAIRS ? "" : number / PAIRS + 1);
        Instant createdAt = FIRST.plusSeconds(7L * number).plusMillis(random.nextInt(1_000));
        UUID id = new UUID(createdAt.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
            0x8000000000000000L | random.nextLong() >>> 2);
        String domain = Names.DOMAINS.get((number + (changed ? 1 : 0)) % Names.DOMAINS.size());
        return new Person(id, userName, (changed ? "Dr. " : "") + given + " " + family, given, family, userName + "@" + domain,
            "+336%08d".formatted(random.nextInt(100_000_000)), Names.DEPARTMENTS.get(random.nextInt(Names.DEPARTMENTS.size())),
            some(ROLES, 2, random), some(GROUPS, 2, random), some(TEAMS, 1 + random.nextInt(3), random),
            bytes(10, random), bytes(20, random), createdAt);
    }

    /** User names are typed on any keyboard. */
    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace('ø', 'o').replace('ı', 'i'), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    }

    private static List<String> some(List<String> pool, int count, SplittableRandom random) {
        List<String> picked = new ArrayList<>(count);
        while (picked.size() < count) {
            String next = pool.get(random.nextInt(pool.size()));
            if (!picked.contains(next)) {
                picked.add(next);
            }
        }
        return picked;
    }

    private static String bytes(int length, SplittableRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    /** What the accounts refer to, as lines of the archive's files. */
    static Stream<String> roleLines() {
        return ROLES.stream().map(role -> "{\"code\":\"" + role + "\",\"label\":\"" + role.replace('-', ' ')
            + "\",\"permissions\":[\"accounts:view\",\"action:" + role.replace('-', '_') + "\"]}");
    }

    static Stream<String> groupLines() {
        return GROUPS.stream().map(group -> "{\"name\":\"" + group + "\",\"label\":\"" + group + "\",\"parent\":null}");
    }

    static Stream<String> teamLines() {
        return TEAMS.stream().map(team -> "{\"name\":\"" + team + "\",\"parent\":null}");
    }
}
