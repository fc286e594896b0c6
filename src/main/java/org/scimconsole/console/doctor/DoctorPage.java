package org.scimconsole.console.doctor;

import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.page.PageContext;

/** Opens the mapping doctor. */
public final class DoctorPage {
    private DoctorPage() {}

    /**
     * @param context what the window gives a page
     * @return the view
     */
    public static LoadedView<DoctorController> open(PageContext context) {
        DoctorViewModel viewModel =
                new DoctorViewModel(context.api(), context.tasks(), context.messages(), context.formats());
        return context.views()
                .load("doctor/doctor.fxml", DoctorController.class, () -> new DoctorController(viewModel, context));
    }
}
