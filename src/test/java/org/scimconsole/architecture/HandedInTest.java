package org.scimconsole.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.scimconsole.architecture.ProductClasses.check;
import static org.scimconsole.architecture.ProductClasses.layers;
import static org.scimconsole.architecture.ProductClasses.noClassSubjectTo;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scimconsole.ArchitectureExemption.Rule;

/** Threads, time, ids, randomness and secrets come from few places and are handed on. */
class HandedInTest {
    private static final Pattern THREAD_MAKERS = Pattern.compile(
            "java\\.util\\.(Timer|TimerTask)|java\\.util\\.concurrent\\.(Executors|ExecutorService|ScheduledExecutorService"
                    + "|ThreadPoolExecutor|ScheduledThreadPoolExecutor|ForkJoinPool|ForkJoinTask|CompletableFuture"
                    + "|ThreadFactory|ExecutorCompletionService)");

    private static final Set<String> ABOUT_THE_OWN_THREAD =
            Set.of("currentThread", "interrupt", "interrupted", "isInterrupted", "getName");

    /** Calls that answer differently each time, by owner and name. */
    private static final Pattern UNREPEATABLE =
            Pattern.compile("java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random"
                    + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)|java\\.lang\\.Thread\\.sleep"
                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"
                    + "|java\\.util\\.(Random|Date|SplittableRandom|GregorianCalendar)\\.<init>"
                    + "|java\\.util\\.Calendar\\.getInstance|java\\.security\\.SecureRandom\\.(<init>|getInstance.*)"
                    + "|java\\.time\\.Clock\\.(system.*|tick.*)");

    @Test
    void threadsAreMadeInFourPlaces() {
        check(noClassSubjectTo(Rule.THREADS)
                .and()
                .resideOutsideOfPackages(layers("app", "console.fx", "server.http", "store"))
                .should()
                .dependOnClassesThat(describe(
                        "make or run threads",
                        (JavaClass type) ->
                                THREAD_MAKERS.matcher(type.getName()).matches()))
                .orShould()
                .callMethodWhere(DescribedPredicate.describe("it governs a thread", this::governsThread))
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "it makes a thread", call -> call.getTargetOwner().isAssignableTo(Thread.class)))
                .because("who starts a thread must end it, and four places can be checked for that"));
    }

    @Test
    void timeIdsAndRandomnessAreHandedIn() {
        check(noClassSubjectTo(Rule.TIME_AND_CHANCE)
                .and()
                .resideOutsideOfPackages(layers("app"))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("it answers differently each time", this::unrepeatable))
                .because("a test that cannot set the clock and the dice cannot say what must come out"));
    }

    @Test
    void plainTokensLiveOnlyWhereTheyAreMadeSentReceivedOrShown() {
        check(noClassSubjectTo(Rule.SECRETS)
                .and()
                .resideOutsideOfPackages(layers(
                        "app",
                        "model",
                        "directory.token",
                        "directory.organization",
                        "directory.rehearsal",
                        "server.http",
                        "server.scim",
                        "server.admin",
                        "client",
                        "entra.cycle",
                        "console.backend",
                        "console.connections",
                        "console.entra",
                        "console.token",
                        "console.tour",
                        "console.welcome",
                        "console.security",
                        "console.shell"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.scimconsole.model.PlainToken")
                .because("a secret that few classes can hold is a secret that few classes can leak"));
    }

    private boolean governsThread(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(Thread.class) && !ABOUT_THE_OWN_THREAD.contains(call.getName());
    }

    private boolean unrepeatable(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        if (owner.startsWith("java.time.") && access.getName().equals("now")) {
            return access instanceof JavaCall<?> call
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.time.Clock"));
        }
        return UNREPEATABLE.matcher(owner + "." + access.getName()).matches();
    }
}
