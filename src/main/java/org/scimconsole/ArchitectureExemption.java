package org.scimconsole;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets one class break one architecture rule, for a reason that a reader can judge. There is no other way around. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(ArchitectureExemption.Several.class)
public @interface ArchitectureExemption {

    /** @return the rule that this class may break */
    Rule from();

    /** @return why, in a sentence */
    String reason();

    /** The rules that the build checks. */
    enum Rule {
        /** Who may use which layer. */
        LAYERS,
        /** Which layer may touch which library. */
        LIBRARIES,
        /** View models know no scene, controllers no wire, pages never meet. */
        PAGES,
        /** Threads and executors have four homes. */
        THREADS,
        /** Time, ids and randomness are handed in. */
        TIME_AND_CHANCE,
        /** Plain tokens live in few places. */
        SECRETS
    }

    /** Holds more than one exemption of the same class. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface Several {
        /** @return the exemptions */
        ArchitectureExemption[] value();
    }
}
