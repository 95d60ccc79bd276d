package io.muster.application.contract;

import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.files.DateFormat;
import io.muster.application.files.Dialect;
import io.muster.application.files.FileType;
import io.muster.application.files.Mapping;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.out.NamedThings;
import io.muster.domain.access.Name;
import io.muster.domain.access.Tenant;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

public abstract class MappingsContract extends NamedThingsContract<SavedMapping> {
    private static final FileType FULL = new FileType("csv", FileType.CUSTOM,
        new Dialect(Optional.of(Charset.forName("windows-1252")), Optional.of('\t'), Optional.of('\''), Optional.of("Sheet 😀")),
        new Mapping(Map.of("Mail\u0000", "email", "'; DROP TABLE mapping", ""), Map.of("locale", "fr_FR"), Optional.of(" | "),
            Optional.of(new DateFormat("dd.MM.uuuu"))));

    @Override
    NamedThings<SavedMapping> things() {
        return store.mappings();
    }

    @Override
    SavedMapping full() {
        return new SavedMapping(new Name("Hr 😀"), FULL);
    }

    @Override
    SavedMapping bare(String name) {
        return new SavedMapping(new Name(name), FileType.UNSTATED);
    }

    @Override
    Name name(SavedMapping mapping) {
        return mapping.name();
    }

    @Override
    Page<SavedMapping> all(Tenant tenant, PageRequest request) {
        return store.mappings().page(tenant, request);
    }
}
