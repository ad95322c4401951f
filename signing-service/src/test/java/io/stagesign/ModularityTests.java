package io.stagesign;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void everyPackageUsesOnlyWhatItDeclares() {
        ApplicationModules.of(
                        SigningServiceApplication.class,
                        JavaClass.Predicates.resideInAPackage("io.stagesign.emulator.."))
                .verify();
    }
}
