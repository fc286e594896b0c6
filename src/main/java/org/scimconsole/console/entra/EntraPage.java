package org.scimconsole.console.entra;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.Means;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.list.SaveDialog;
import org.scimconsole.console.page.PageContext;

/** Opens the page Entra in a box. Keeps its session, so that the tenant is still there when the page is opened anew. */
public final class EntraPage {
    private final Target.Door door;
    private final SaveDialog saveDialog;
    private @Nullable Parts parts;

    /** A page that speaks HTTP and asks the platform for files. */
    public EntraPage() {
        this(Target.overHttp(), SaveDialog.ofPlatform());
    }

    EntraPage(Target.Door door, SaveDialog saveDialog) {
        this.door = door;
        this.saveDialog = saveDialog;
    }

    /** All that outlives the views. */
    private record Parts(
            EntraSession session, Workbench workbench, TargetViewModel target, JobViewModel job, TenantFiles files) {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public LoadedView<EntraController> open(PageContext context) {
        Parts lasting = parts;
        if (lasting == null) {
            lasting = lasting(context);
            parts = lasting;
        }
        EntraSession session = lasting.session();
        JobViewModel job = lasting.job();
        TargetViewModel target = lasting.target();
        TenantFiles files = lasting.files();
        TenantViewModel tenant =
                new TenantViewModel(session, context.desk().backend().means().ids(), context.messages());
        LogViewModel log = new LogViewModel(session, context.messages(), context.formats());
        OnDemandViewModel onDemand = new OnDemandViewModel(session, lasting.workbench(), job);
        PlanViewModel plan = new PlanViewModel(session, lasting.workbench(), job, context.messages());
        MappingViewModel mapping = new MappingViewModel(session, context.messages());
        FaultsViewModel faults = new FaultsViewModel(session, lasting.workbench(), context.messages());
        JobSettingsViewModel settings = new JobSettingsViewModel(session);
        Map<Class<?>, Supplier<?>> controllers = new HashMap<>();
        controllers.put(EntraController.class, () -> new EntraController(target, files));
        controllers.put(TargetController.class, () -> new TargetController(target, context));
        controllers.put(JobController.class, () -> new JobController(session, job, context));
        controllers.put(TenantController.class, () -> new TenantController(tenant, files, job, context, saveDialog));
        controllers.put(TenantDetailController.class, () -> new TenantDetailController(tenant, context));
        controllers.put(LogController.class, () -> new LogController(log, context, saveDialog));
        controllers.put(OnDemandController.class, () -> new OnDemandController(onDemand, tenant, job, context));
        controllers.put(PlanController.class, () -> new PlanController(plan, job, context, saveDialog));
        controllers.put(MappingController.class, () -> new MappingController(mapping, job, context, saveDialog));
        controllers.put(FaultsController.class, () -> new FaultsController(faults));
        controllers.put(JobSettingsController.class, () -> new JobSettingsController(settings, context));
        return context.views().load("entra/entra.fxml", EntraController.class, controllers);
    }

    private Parts lasting(PageContext context) {
        Means means = context.desk().backend().means();
        EntraSession session = new EntraSession(new TenantTime(means.clock()));
        Workbench workbench = new Workbench(session, means);
        TargetViewModel target =
                new TargetViewModel(session, context.desk(), means, context.tasks(), context.messages(), door);
        JobViewModel job =
                new JobViewModel(session, workbench, context.tasks(), context.messages(), context.announcer());
        TenantFiles files = new TenantFiles(
                session,
                job.busyProperty(),
                context.tasks(),
                context.settings(),
                context.messages(),
                context.announcer());
        workbench.onTouch(target::touched);
        session.targetProperty().addListener((observable, before, now) -> {
            if (now == null) {
                job.cancel();
            }
        });
        context.desk().currentProperty().addListener((observable, before, now) -> {
            target.disconnect();
            target.suggest();
        });
        context.desk().handover().setTaker(target::take);
        files.openLast();
        return new Parts(session, workbench, target, job, files);
    }
}
