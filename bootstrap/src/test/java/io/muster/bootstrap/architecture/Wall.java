package io.muster.bootstrap.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the classes of a package may depend on: themselves and the packages listed, nothing else.
 *
 * @param breaker a class that breaks the rule; a rule that lets it pass checks nothing
 */
record Wall(String packages, List<String> allowed, Class<?> breaker) {
    EvaluationResult evaluate(JavaClasses classes) {
        String[] all = Stream.concat(Stream.of(packages), allowed.stream()).toArray(String[]::new);
        return ArchRuleDefinition.classes().that().resideInAPackage(packages)
            .should().onlyDependOnClassesThat().resideInAnyPackage(all)
            .evaluate(classes);
    }

    @Override
    public String toString() {
        return packages;
    }
}
