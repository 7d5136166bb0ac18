/** Under this token an application provides its event store (`EventStore` of @alliage/event-store), one for all its modules. */
export const EVENT_STORE = Symbol.for('alliage.event-store');
