package io.muster.adapters.web.testing;

import io.muster.application.Caller;
import io.muster.application.Page;
import io.muster.application.PageRequest;
import io.muster.application.Refusal;
import io.muster.application.exporting.ExportRequest;
import io.muster.application.exporting.saved.ExportDefinition;
import io.muster.application.port.in.ManageExportDefinitions;
import io.muster.domain.access.Name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Saved exports in memory. */
public final class FakeExportDefinitions implements ManageExportDefinitions {
    public final List<ExportDefinition> definitions = new ArrayList<>();

    @Override
    public Page<ExportDefinition> page(Caller caller, PageRequest request) {
        return new Page<>(definitions, Optional.empty(), definitions.size());
    }

    @Override
    public ExportDefinition get(Caller caller, Name name) {
        return find(name).orElseThrow(() -> Refusal.notFound("saved export " + name));
    }

    @Override
    public ExportDefinition choose(Caller caller, Name name) {
        return find(name).orElseThrow(() -> Refusal.invalid("export-definition.unknown", "there is no saved export " + name));
    }

    @Override
    public boolean save(Caller caller, Name name, boolean shared, ExportRequest request) {
        boolean made = find(name).map(definitions::remove).isEmpty();
        definitions.add(new ExportDefinition(name, caller.account(), caller.userName(), shared, request));
        return made;
    }

    @Override
    public void delete(Caller caller, Name name) {
        definitions.remove(get(caller, name));
    }

    private Optional<ExportDefinition> find(Name name) {
        return definitions.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
