package io.muster.adapters.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds every record that is written as JSON against what JSON-B needs to write it as the contract shows it. */
class MemberOrderTest {
    @Test
    void finds_the_records() throws Exception {
        assertThat(records()).hasSizeGreaterThan(20).contains(PageJson.class);
    }

    @ParameterizedTest
    @MethodSource("records")
    void members_are_in_the_order_of_the_components(Class<?> type) {
        JsonbPropertyOrder order = type.getAnnotation(JsonbPropertyOrder.class);

        assertThat(order).isNotNull();
        assertThat(List.of(order.value()))
            .isEqualTo(Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("records")
    void json_b_can_reach_it(Class<?> type) {
        assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("records")
    void exactly_what_is_optional_is_left_out_rather_than_null(Class<?> type) {
        for (RecordComponent member : type.getRecordComponents()) {
            JsonbNillable nillable = member.getAccessor().getAnnotation(JsonbNillable.class);
            assertThat(nillable != null && !nillable.value()).as(member.getName()).isEqualTo(member.getType() == Optional.class);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void holds_no_records_but_such(Class<?> type) throws Exception {
        assertThat(records()).containsAll(Arrays.stream(type.getRecordComponents())
            .flatMap(member -> classes(member.getGenericType())).filter(Class::isRecord).toList());
    }

    /** By their names: whatever is not private in a class that is named after JSON. */
    static List<Class<?>> records() throws IOException, URISyntaxException {
        Path root = Path.of(Binding.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString()).filter(file -> file.matches(".*Json(\\$\\w+)?\\.class"))
                .<Class<?>>map(MemberOrderTest::load)
                .filter(type -> type.isRecord() && !Modifier.isPrivate(type.getModifiers())).toList();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(file.replaceAll("[/\\\\]", ".").replaceAll("\\.class$", ""));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(MemberOrderTest::classes);
        }
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }
}
