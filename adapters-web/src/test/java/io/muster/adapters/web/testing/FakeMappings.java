package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.files.SavedMapping;
import io.muster.application.port.in.ManageMappings;
import io.muster.domain.access.Name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saved mappings in memory. */
public final class FakeMappings implements ManageMappings {
    public final List<SavedMapping> mappings = new ArrayList<>();

    @Override
    public Page<SavedMapping> page(Caller caller, PageRequest request) {
        return new Page<>(mappings, Optional.empty(), mappings.size());
    }

    @Override
    public SavedMapping get(Caller caller, Name name) {
        return find(name).orElseThrow(() -> Refusal.notFound("mapping " + name));
    }

    @Override
    public SavedMapping choose(Caller caller, Name name) {
        return find(name).orElseThrow(() -> Refusal.invalid("mapping.unknown", "there is no mapping " + name));
    }

    @Override
    public boolean save(Caller caller, SavedMapping mapping) {
        boolean made = find(mapping.name()).map(mappings::remove).isEmpty();
        mappings.add(mapping);
        return made;
    }

    @Override
    public void delete(Caller caller, Name name) {
        mappings.remove(get(caller, name));
    }

    private Optional<SavedMapping> find(Name name) {
        return mappings.stream().filter(mapping -> mapping.name().equals(name)).findFirst();
    }
}
